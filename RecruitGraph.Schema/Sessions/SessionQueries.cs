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
    /// <summary>Where the caller is signed in at present, the latest sign-in first.</summary>
    [Authorize]
    [UseConnection]
    public static async Task<Page<Session>> GetMySessionsAsync(
        PagingArguments pagingArguments,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var (userId, now) = (Viewer.Of(caller).RequiredUserId, time.GetUtcNow());
        return await context.Sessions.AsNoTracking()
            .Where(session => session.UserId == userId && session.RevokedAt == null && session.ExpiresAt > now)
            .OrderByDescending(session => session.Id)
            .ToPageAsync(pagingArguments, cancellationToken);
    }
}
