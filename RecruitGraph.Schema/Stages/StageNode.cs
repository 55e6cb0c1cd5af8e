using System.Security.Claims;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Stages;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;
using RecruitGraph.Schema.Applications;
using RecruitGraph.Schema.Vacancies;

namespace RecruitGraph.Schema.Stages;

/// <summary>A step of a vacancy's pipeline.</summary>
[Node]
[ObjectType<Stage>(Ignore = [nameof(Stage.VacancyId), nameof(Stage.Vacancy)])]
public static partial class StageNode
{
    /// <summary>The stage of a global id, where the caller recruits for its vacancy.</summary>
    [NodeResolver]
    public static async Task<Stage?> GetStageAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IStageByIdDataLoader stageById,
        IReadableVacancyByIdDataLoader readableVacancyById,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        return viewer.IsStaff
            && await stageById.LoadAsync(id, cancellationToken) is { } stage
            && await readableVacancyById.LoadAsync(new Viewed(stage.VacancyId, viewer), cancellationToken) is not null
            ? stage
            : null;
    }

    /// <summary>How many applications stand here; rejected and withdrawn ones do not count.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Cost(1)]
    public static Task<int> GetCountAsync(
        [Parent] Stage stage,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IApplicationCountByStageIdDataLoader applicationCountByStageId,
        CancellationToken cancellationToken) =>
        applicationCountByStageId.LoadAsync(new Viewed(stage.Id, Viewer.Of(caller)), cancellationToken);

    /// <summary>The applications that stand here, longest waiting first where no other order is asked for; rejected and withdrawn ones are left out.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    [Cost(1)]
    public static async Task<Page<Application>> GetApplicationsAsync(
        [Parent] Stage stage,
        PagingArguments pagingArguments,
        QueryContext<Application> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IApplicationsByStageIdDataLoader applicationsByStageId,
        CancellationToken cancellationToken) =>
        await applicationsByStageId.With(pagingArguments, query)
            .LoadAsync(new Viewed(stage.Id, Viewer.Of(caller)), cancellationToken) ?? Page<Application>.Empty;
}
