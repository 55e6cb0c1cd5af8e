using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;
using RecruitGraph.Schema.Candidates;

namespace RecruitGraph.Schema.Applications;

/// <summary>Applications, as queries reach them.</summary>
[QueryType]
[Authorize]
public static partial class ApplicationQueries
{
    /// <summary>Applications, newest first. HR and ADMIN see all, a job seeker his own.</summary>
    /// <param name="vacancyId">Only those to this vacancy.</param>
    /// <param name="stageId">Only those in this stage.</param>
    /// <param name="userId">Only those of this user.</param>
    /// <param name="status">Only those that stand so.</param>
    [UseConnection]
    public static async Task<Page<Application>> GetApplicationsAsync(
        [ID<Vacancy>] long? vacancyId,
        [ID<Stage>] long? stageId,
        [ID<User>] long? userId,
        ApplicationStatus? status,
        PagingArguments pagingArguments,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        CancellationToken cancellationToken)
    {
        var applications = context.Applications.AsNoTracking().ReadableBy(Viewer.Of(caller));
        if (vacancyId is not null)
        {
            applications = applications.Where(application => application.VacancyId == vacancyId);
        }

        if (stageId is not null)
        {
            applications = applications.Where(application => application.StageId == stageId);
        }

        if (userId is not null)
        {
            applications = applications.Where(application => application.Candidate.UserId == userId);
        }

        if (status is not null)
        {
            applications = applications.Where(application => application.Status == status);
        }

        return await applications.OrderByDescending(application => application.Id).ToPageAsync(pagingArguments, cancellationToken);
    }

    /// <summary>One application; null where there is none, or where the caller may not see it.</summary>
    /// <param name="id">Its global id.</param>
    public static Task<Application?> GetApplicationByIdAsync(
        [ID<Application>] long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IApplicationByIdDataLoader applicationById,
        ICandidateByIdDataLoader candidateById,
        CancellationToken cancellationToken) =>
        ApplicationNode.GetApplicationAsync(id, caller, applicationById, candidateById, cancellationToken);
}
