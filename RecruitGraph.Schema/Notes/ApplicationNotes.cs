using System.Security.Claims;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Notes;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Notes;

/// <summary>The notes of an application, as fields of it.</summary>
[ObjectType<Application>]
public static partial class ApplicationNotes
{
    /// <summary>What those who recruit have noted of it, newest first; of team notes and private ones only what the caller may read.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    [Cost(1)]
    public static async Task<Page<ApplicationNote>> GetNotesAsync(
        [Parent(nameof(Application.Id))] Application application,
        PagingArguments pagingArguments,
        QueryContext<ApplicationNote> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableNotesByApplicationIdDataLoader notesByApplicationId,
        CancellationToken cancellationToken) =>
        await notesByApplicationId.With(pagingArguments, query).LoadAsync(new Viewed(application.Id, Viewer.Of(caller)), cancellationToken)
        ?? Page<ApplicationNote>.Empty;

    /// <summary>How many notes there are that the caller may read.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Cost(1)]
    public static Task<int> GetNoteCountAsync(
        [Parent(nameof(Application.Id))] Application application,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableNoteCountByApplicationIdDataLoader noteCountByApplicationId,
        CancellationToken cancellationToken) =>
        noteCountByApplicationId.LoadAsync(new Viewed(application.Id, Viewer.Of(caller)), cancellationToken);
}
