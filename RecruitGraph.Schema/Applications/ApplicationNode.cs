using System.Security.Claims;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;
using RecruitGraph.Schema.Candidates;
using RecruitGraph.Schema.ResumeFiles;
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
    nameof(Application.ResumeFileId), nameof(Application.ResumeFile), nameof(Application.Answers),
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

    /// <summary>Everything that happened to it, oldest first where no other order is asked for.</summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    [Cost(1)]
    public static async Task<Page<ApplicationEvent>> GetHistoryAsync(
        [Parent(nameof(Application.Id))] Application application,
        PagingArguments pagingArguments,
        QueryContext<ApplicationEvent> query,
        IEventsByApplicationIdDataLoader eventsByApplicationId,
        CancellationToken cancellationToken) =>
        await eventsByApplicationId.With(pagingArguments, query).LoadAsync(application.Id, cancellationToken)
        ?? Page<ApplicationEvent>.Empty;

    /// <summary>The uploaded résumé that came with it; null where none did, or where it was deleted since.</summary>
    [Cost(1)]
    public static async Task<ResumeFile?> GetResumeFileAsync(
        [Parent(nameof(Application.ResumeFileId))] Application application,
        IResumeFileByIdDataLoader resumeFileById,
        CancellationToken cancellationToken) =>
        application.ResumeFileId is { } fileId ? await resumeFileById.LoadAsync(fileId, cancellationToken) : null;

    /// <summary>How it came.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    public static ApplicationSource GetSource([Parent(nameof(Application.Source))] Application application) => application.Source;

    /// <summary>
    /// How well it fits the vacancy, from 0 to 100, such as <c>87</c>: the share of the vacancy's skills that the candidate has counts 40,
    /// of its technologies 20, of right answers 40; what there is nothing of does not count. Once he has answered anything, right answers are
    /// a share of all questions that he was asked, <c>test</c> of the vacancy, or answered where these are more. Null where nothing counts.
    /// </summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    public static int? GetScore([Parent(nameof(Application.Score))] Application application) => application.Score;

    /// <summary>What the candidate answered to test questions, at most 50.</summary>
    [Cost(1)]
    public static async Task<IReadOnlyList<ApplicationAnswer>> GetAnswersAsync(
        [Parent(nameof(Application.Id))] Application application,
        IAnswersByApplicationIdDataLoader answersByApplicationId,
        CancellationToken cancellationToken) =>
        await answersByApplicationId.LoadAsync(application.Id, cancellationToken) ?? [];

    /// <summary>
    /// The stages that it was in, oldest first where no other order is asked for, each as often as it came there, with when it came and
    /// when it went; how it ended stands in <c>history</c>.
    /// </summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    [Cost(1)]
    public static async Task<Page<StageVisit>> GetStageHistoryAsync(
        [Parent(nameof(Application.Id))] Application application,
        PagingArguments pagingArguments,
        QueryContext<StageVisit> query,
        IStageVisitsByApplicationIdDataLoader stageVisitsByApplicationId,
        CancellationToken cancellationToken) =>
        await stageVisitsByApplicationId.With(pagingArguments, query).LoadAsync(application.Id, cancellationToken) ?? Page<StageVisit>.Empty;
}
