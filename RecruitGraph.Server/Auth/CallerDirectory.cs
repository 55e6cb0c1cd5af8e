using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Schema;
using RecruitGraph.Schema.Sessions;

namespace RecruitGraph.Server.Auth;

/// <summary>Finds out who a session's caller is now: the database decides, not the token.</summary>
public sealed class CallerDirectory(IDbContextFactory<RecruitContext> contexts, TimeProvider time) : IViewerDirectory
{
    private static readonly Func<RecruitContext, long, DateTimeOffset, CancellationToken, Task<Caller?>> Find =
        EF.CompileAsyncQuery((RecruitContext context, long sessionId, DateTimeOffset now, CancellationToken _) => context.Sessions
            .Where(session => session.Id == sessionId && session.RevokedAt == null && session.ExpiresAt > now)
            .Select(session => new Caller(session.UserId, session.User.UserName, session.User.Role, session.Audience))
            .FirstOrDefault());

    /// <summary>The caller of a session, or null when the session has ended. One SQL statement.</summary>
    public async Task<ClaimsPrincipal?> FindAsync(AccessToken token, CancellationToken cancellationToken)
    {
        var caller = await FindAsync(token.SessionId, cancellationToken);
        return caller is not null && caller.UserId == token.UserId ? Principal(caller, token.SessionId) : null;
    }

    /// <summary>The same caller as he is now, or null when his session has ended. One SQL statement.</summary>
    public async Task<ClaimsPrincipal?> RenewAsync(ClaimsPrincipal caller, CancellationToken cancellationToken) =>
        Viewer.Of(caller) is { SessionId: { } sessionId, UserId: { } userId }
        && await FindAsync(sessionId, cancellationToken) is { } present
        && present.UserId == userId
            ? Principal(present, sessionId)
            : null;

    /// <inheritdoc/>
    public async Task<Viewer?> FindAsync(Viewer viewer, CancellationToken cancellationToken) =>
        viewer.SessionId is { } sessionId
        && await FindAsync(sessionId, cancellationToken) is { } caller
        && caller.UserId == viewer.UserId
            ? viewer with { Role = caller.Role }
            : null;

    private async Task<Caller?> FindAsync(long sessionId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Find(context, sessionId, time.GetUtcNow(), cancellationToken);
    }

    private static ClaimsPrincipal Principal(Caller caller, long sessionId) => new(new ClaimsIdentity(
        [
            new Claim(ViewerClaims.UserId, caller.UserId.ToString(CultureInfo.InvariantCulture)),
            new Claim(ViewerClaims.SessionId, sessionId.ToString(CultureInfo.InvariantCulture)),
            new Claim(ViewerClaims.Name, caller.UserName),
            new Claim(ViewerClaims.Role, Roles.Format(caller.Role)),
            .. caller.Audience is { } audience ? [new Claim(ViewerClaims.Audience, audience)] : Array.Empty<Claim>(),
        ],
        BearerHandler.SchemeName,
        ViewerClaims.Name,
        ViewerClaims.Role));

    private sealed record Caller(long UserId, string UserName, Data.Users.Role Role, string? Audience);
}
