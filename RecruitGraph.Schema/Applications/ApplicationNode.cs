using System.Security.Claims;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;
using RecruitGraph.Schema.Candidates;
using RecruitGraph.Schema.Stages;
using RecruitGraph.Schema.Vacancies;

namespace RecruitGraph.Schema.Applications;

/// <summary>
/// One candidate's way through one vacancy's pipeline. Readable by the candidate himself, HR and ADMIN; of HR, those of a
/// confidential vacancy by its owner and team alone.
/// </summary>
[Node]
[ObjectType<Application>(Ignore =
[
    nameof(Application.VacancyId), nameof(Application.CandidateId), nameof(Application.StageId), nameof(Application.Events),
    nameof(Application.Source), nameof(Application.ResumeFileId), nameof(Application.ResumeFile), nameof(Application.Score),
    nameof(Application.Answers),
])]
public static partial class ApplicationNode
{
    /// <summary>The application of a global id, where the caller may read it.</summary>
    [NodeResolver]
    public static Task<Application?> GetApplicationAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableApplicationByIdDataLoader readableApplicationById,
        CancellationToken cancellationToken) =>
        readableApplicationById.LoadAsync(new Viewed(id, Viewer.Of(caller)), cancellationToken);

    /// <summary>What it applies for.</summary>
    [Cost(1)]
    public static async Task<Vacancy> GetVacancyAsync(
        [Parent(nameof(Application.VacancyId))] Application application, IVacancyByIdDataLoader vacancyById, CancellationToken cancellationToken) =>
        (await vacancyById.LoadAsync(application.VacancyId, cancellationToken))!;

    /// <summary>Who applies.</summary>
    [Cost(1)]
    public static async Task<Candidate> GetCandidateAsync(
        [Parent(nameof(Application.CandidateId))] Application application, ICandidateByIdDataLoader candidateById, CancellationToken cancellationToken) =>
        (await candidateById.LoadAsync(application.CandidateId, cancellationToken))!;

    /// <summary>The stage it is in or, where it has ended, was last in.</summary>
    [Cost(1)]
    public static async Task<Stage> GetStageAsync(
        [Parent(nameof(Application.StageId))] Application application, IStageByIdDataLoader stageById, CancellationToken cancellationToken) =>
        (await stageById.LoadAsync(application.StageId, cancellationToken))!;

    /// <summary>Everything that happened to it, oldest first.</summary>
    [UseConnection]
    [Cost(1)]
    public static async Task<Page<ApplicationEvent>> GetHistoryAsync(
        [Parent(nameof(Application.Id))] Application application,
        PagingArguments pagingArguments,
        IEventsByApplicationIdDataLoader eventsByApplicationId,
        CancellationToken cancellationToken) =>
        await eventsByApplicationId.With(pagingArguments).LoadAsync(application.Id, cancellationToken)
        ?? Page<ApplicationEvent>.Empty;
}
