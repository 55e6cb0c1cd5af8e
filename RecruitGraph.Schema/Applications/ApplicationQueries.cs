using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Applications;

/// <summary>Applications, as queries reach them.</summary>
[QueryType]
[Authorize]
public static partial class ApplicationQueries
{
    /// <summary>
    /// Applications, newest first where no other order is asked for. A job seeker sees his own, HR those of
    /// all vacancies that he may see, ADMIN all.
    /// </summary>
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
        IReadableApplicationByIdDataLoader readableApplicationById,
        CancellationToken cancellationToken) =>
        ApplicationNode.GetApplicationAsync(id, caller, readableApplicationById, cancellationToken);
}
