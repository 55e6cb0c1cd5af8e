using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;
using RecruitGraph.Schema.Candidates;

namespace RecruitGraph.Schema.Applications;

/// <summary>Applications, as queries reach them.</summary>
[QueryType]
[Authorize]
public static partial class ApplicationQueries
{
    /// <summary>Applications, newest first where no other order is asked for. HR and ADMIN see all, a job seeker his own.</summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<Application>> GetApplicationsAsync(
        PagingArguments pagingArguments,
        QueryContext<Application> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        CancellationToken cancellationToken) =>
        await context.Applications.AsNoTracking()
            .ReadableBy(Viewer.Of(caller))
            .With(query, order => order.IfEmpty(none => none.AddDescending(application => application.Id)).AddAscending(application => application.Id))
            .ToPageAsync(pagingArguments, cancellationToken);

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
