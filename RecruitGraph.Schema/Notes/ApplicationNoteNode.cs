using System.Security.Claims;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Notes;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Applications;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.Notes;

/// <summary>What somebody who recruits has noted of an application, for himself, for the vacancy's team or for all who recruit. Candidates never read notes.</summary>
[Node]
[ObjectType<ApplicationNote>(Ignore =
[
    nameof(ApplicationNote.ApplicationId), nameof(ApplicationNote.Application), nameof(ApplicationNote.AuthorId), nameof(ApplicationNote.DeletedAt),
])]
[Authorize(Roles = [Roles.Hr, Roles.Admin])]
public static partial class ApplicationNoteNode
{
    /// <summary>The note of a global id, where the caller may read it.</summary>
    [NodeResolver]
    public static async Task<ApplicationNote?> GetApplicationNoteAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableNoteByIdDataLoader noteById,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        return viewer.IsStaff ? await noteById.LoadAsync(new Viewed(id, viewer), cancellationToken) : null;
    }

    /// <summary>What was noted, such as <c>"Asks for a start in May."</c>.</summary>
    public static string GetText([Parent(nameof(ApplicationNote.Text))] ApplicationNote note) => note.Text;

    /// <summary>What it was noted of.</summary>
    [Cost(1)]
    public static async Task<Application> GetApplicationAsync(
        [Parent(nameof(ApplicationNote.ApplicationId))] ApplicationNote note,
        IApplicationByIdDataLoader applicationById,
        CancellationToken cancellationToken) =>
        (await applicationById.LoadAsync(note.ApplicationId, cancellationToken))!;

    /// <summary>Who noted it.</summary>
    [Cost(1)]
    public static async Task<User> GetAuthorAsync(
        [Parent(nameof(ApplicationNote.AuthorId))] ApplicationNote note, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        (await userById.LoadAsync(note.AuthorId, cancellationToken))!;
}
