using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Applications;

internal static class ApplicationDataLoaders
{
    // For who may read an event of it; ApplicationAccess decides on everything else.
    [DataLoader]
    public static Task<Dictionary<long, Application>> GetApplicationByIdAsync(
        IReadOnlyList<long> ids, RecruitContext context, CancellationToken cancellationToken) =>
        context.Applications.AsNoTracking()
            .Where(application => ids.Contains(application.Id))
            .ToDictionaryAsync(application => application.Id, cancellationToken);

    [DataLoader]
    public static async Task<Dictionary<Applicant, Application>> GetApplicationByApplicantAsync(
        IReadOnlyList<Applicant> applicants, RecruitContext context, CancellationToken cancellationToken)
    {
        var vacancyIds = applicants.Select(applicant => applicant.VacancyId).ToList();
        var userIds = applicants.Select(applicant => applicant.UserId).Distinct().ToList();
        return await context.Applications.AsNoTracking()
            .Where(application => vacancyIds.Contains(application.VacancyId)
                && application.Candidate.UserId != null
                && userIds.Contains(application.Candidate.UserId.Value))
            .Select(application => new { Application = application, UserId = application.Candidate.UserId!.Value })
            .ToDictionaryAsync(
                row => new Applicant(row.Application.VacancyId, row.UserId), row => row.Application, cancellationToken);
    }

    [DataLoader]
    public static async Task<Dictionary<Viewed, Application>> GetReadableApplicationByIdAsync(
        IReadOnlyList<Viewed> keys, RecruitContext context, CancellationToken cancellationToken)
    {
        var (viewer, ids) = (keys.Viewer(), keys.Ids());
        var applications = await context.Applications.AsNoTracking().ReadableBy(viewer)
            .Where(application => ids.Contains(application.Id))
            .ToDictionaryAsync(application => application.Id, cancellationToken);
        return applications.For(viewer);
    }

    [DataLoader]
    public static async Task<Dictionary<Viewed, int>> GetApplicationCountByStageIdAsync(
        IReadOnlyList<Viewed> keys, RecruitContext context, CancellationToken cancellationToken)
    {
        var (viewer, stageIds) = (keys.Viewer(), keys.Ids());
        var counts = await context.Applications.InPipeline().ReadableBy(viewer)
            .Where(application => stageIds.Contains(application.StageId))
            .GroupBy(application => application.StageId)
            .Select(stage => new { StageId = stage.Key, Count = stage.Count() })
            .ToDictionaryAsync(stage => stage.StageId, stage => stage.Count, cancellationToken);
        return counts.For(viewer);
    }

    [DataLoader]
    public static async Task<Dictionary<Viewed, Page<Application>>> GetApplicationsByStageIdAsync(
        IReadOnlyList<Viewed> keys,
        PagingArguments pagingArguments,
        QueryContext<Application> query,
        RecruitContext context,
        CancellationToken cancellationToken)
    {
        var viewer = keys.Viewer();
        var pages = await context.Applications.AsNoTracking().InPipeline().ReadableBy(viewer)
            .With(
                query.Include(application => application.StageId),
                order => order.IfEmpty(none => none.AddAscending(application => application.StageEnteredAt)).AddAscending(application => application.Id))
            .ToBatchPageAsync(application => application.StageId, keys.Ids(), pagingArguments, cancellationToken);
        return pages.For(viewer);
    }

    [DataLoader]
    public static async Task<Dictionary<Viewed, Page<Application>>> GetApplicationsByCandidateIdAsync(
        IReadOnlyList<Viewed> keys,
        PagingArguments pagingArguments,
        QueryContext<Application> query,
        RecruitContext context,
        CancellationToken cancellationToken)
    {
        var viewer = keys.Viewer();
        var pages = await context.Applications.AsNoTracking().ReadableBy(viewer)
            .With(
                query.Include(application => application.CandidateId),
                order => order.IfEmpty(none => none.AddDescending(application => application.Id)).AddAscending(application => application.Id))
            .ToBatchPageAsync(application => application.CandidateId, keys.Ids(), pagingArguments, cancellationToken);
        return pages.For(viewer);
    }

    [DataLoader]
    public static Task<Dictionary<long, Page<ApplicationEvent>>> GetEventsByApplicationIdAsync(
        IReadOnlyList<long> applicationIds,
        PagingArguments pagingArguments,
        QueryContext<ApplicationEvent> query,
        RecruitContext context,
        CancellationToken cancellationToken) =>
        context.ApplicationEvents.AsNoTracking()
            .With(query.Include(happened => happened.ApplicationId), order => order.AddAscending(happened => happened.Sequence))
            .ToBatchPageAsync(happened => happened.ApplicationId, applicationIds, pagingArguments, cancellationToken);

    [DataLoader]
    public static Task<Dictionary<long, Page<StageVisit>>> GetStageVisitsByApplicationIdAsync(
        IReadOnlyList<long> applicationIds,
        PagingArguments pagingArguments,
        QueryContext<StageVisit> query,
        RecruitContext context,
        CancellationToken cancellationToken) =>
        context.StageVisits()
            .With(query.Include(visit => visit.ApplicationId), order => order.AddAscending(visit => visit.Version))
            .ToBatchPageAsync(visit => visit.ApplicationId, applicationIds, pagingArguments, cancellationToken);

    [DataLoader]
    public static async Task<ILookup<long, ApplicationAnswer>> GetAnswersByApplicationIdAsync(
        IReadOnlyList<long> applicationIds, RecruitContext context, CancellationToken cancellationToken)
    {
        var answers = await context.ApplicationAnswers.AsNoTracking().IgnoreQueryFilters()
            .Where(given => applicationIds.Contains(given.ApplicationId))
            .Include(given => given.Question)
            .Include(given => given.Answer)
            .OrderBy(given => given.ApplicationId).ThenBy(given => given.QuestionId)
            .ToListAsync(cancellationToken);
        return answers.ToLookup(given => given.ApplicationId);
    }

    private static IQueryable<Application> InPipeline(this IQueryable<Application> applications) =>
        applications.Where(application =>
            application.Status == ApplicationStatus.Active || application.Status == ApplicationStatus.Hired);
}
