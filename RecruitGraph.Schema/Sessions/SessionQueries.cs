using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Sessions;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Sessions;

/// <summary>Sessions, as queries reach them.</summary>
[QueryType]
public static partial class SessionQueries
{
    /// <summary>Where the caller is signed in at present, the latest sign-in first where no other order is asked for.</summary>
    [Authorize]
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<Session>> GetMySessionsAsync(
        PagingArguments pagingArguments,
        QueryContext<Session> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var (userId, now) = (Viewer.Of(caller).RequiredUserId, time.GetUtcNow());
        return await context.Sessions.AsNoTracking()
            .Where(session => session.UserId == userId && session.RevokedAt == null && session.ExpiresAt > now)
            .With(query, order => order.IfEmpty(none => none.AddDescending(session => session.Id)).AddAscending(session => session.Id))
            .ToPageAsync(pagingArguments, cancellationToken);
    }
}
