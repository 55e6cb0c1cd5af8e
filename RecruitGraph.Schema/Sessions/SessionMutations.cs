using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Audit;
using RecruitGraph.Schema.BlockedUsers;

namespace RecruitGraph.Schema.Sessions;

/// <summary>Signing in and out.</summary>
[MutationType]
public static partial class SessionMutations
{
    /// <summary>The key under which a transport says for whom tokens are made.</summary>
    public const string AudienceKey = "TokenAudience";

    // Nobody's name; looked up where a name is impossible, which must not show.
    private const string Unnamed = "";

    /// <summary>
    /// Signs in with user name or e-mail address, and starts a session. Too many wrong passwords lock the sign-in for a while, as the
    /// host has set it.
    /// </summary>
    [Error<InvalidCredentialsException>]
    [Error<UserBlockedException>]
    public static async Task<AuthTokens> LoginAsync(
        LoginInput input,
        [GlobalState(AudienceKey)] string? audience,
        RecruitContext context,
        PasswordCheck passwords,
        SessionTokens tokens,
        CancellationToken cancellationToken)
    {
        var named = await context.WithSignInName(IsPossible(input.Login) ? input.Login : Unnamed)
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);
        var (user, session, refreshToken) = await passwords.RunAsync(
            named,
            input.Password,
            user =>
            {
                var (session, refreshToken) = tokens.Start(user, input.KeepSignedIn, audience);
                return Task.FromResult((user, session, refreshToken));
            },
            cancellationToken);
        return await tokens.IssueAsync(user, session, refreshToken, audience, cancellationToken);
    }

    /// <summary>
    /// Exchanges a refresh token for the next pair of tokens. A token that was exchanged before ends its session, since
    /// two people hold it.
    /// </summary>
    [Error<InvalidRefreshTokenException>(At = "refreshToken")]
    public static async Task<AuthTokens> RefreshTokenAsync(
        RefreshTokenInput input,
        [GlobalState(AudienceKey)] string? audience,
        RecruitContext context,
        SessionTokens tokens,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var hash = RefreshTokens.Hash(input.RefreshToken);
        var now = time.GetUtcNow();
        var session = await context.Sessions.Include(session => session.User)
            .SingleOrDefaultAsync(session => session.RefreshTokenHash == hash, cancellationToken);
        if (session is null)
        {
            await EndStolenSessionAsync(context, hash, now, cancellationToken);
            throw new InvalidRefreshTokenException();
        }

        // Clients of a dialect show what it gave them: a token that must change with every use is not to last there.
        if (!session.IsActive(now) || (audience is not null && session.Audience != audience) || await context.IsBlockedAsync(session.UserId, cancellationToken))
        {
            throw new InvalidRefreshTokenException();
        }

        if (!tokens.RotatesRefreshTokens(audience))
        {
            return await tokens.IssueAsync(session.User, session, input.RefreshToken, audience, cancellationToken);
        }

        var refreshToken = tokens.Rotate(session);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            context.ChangeTracker.Clear();
            await EndStolenSessionAsync(context, hash, now, cancellationToken);
            throw new InvalidRefreshTokenException();
        }

        return await tokens.IssueAsync(session.User, session, refreshToken, audience, cancellationToken);
    }

    /// <summary>Ends the caller's session and starts another in its place; the tokens that he has are dead at once.</summary>
    [Authorize]
    [Error<SessionNotFoundException>]
    [Error<UserBlockedException>]
    public static async Task<AuthTokens> RenewSessionAsync(
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        [GlobalState(AudienceKey)] string? audience,
        RecruitContext context,
        SessionTokens tokens,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var (user, session, refreshToken) = await context.WithLockedUserAsync(
            viewer.RequiredUserId,
            async user =>
            {
                await context.EnsureNotBlockedAsync(viewer, cancellationToken);
                var present = await OwnSessionAsync(context, viewer, viewer.SessionId, time.GetUtcNow(), cancellationToken);
                tokens.SignOut(present, user.Id);
                // It stays the sign-in that it was, whoever's clients renew it.
                var (session, refreshToken) = tokens.Start(user, present.KeepsSignedIn, present.Audience);
                return (user, session, refreshToken);
            },
            cancellationToken);
        return await tokens.IssueAsync(user, session, refreshToken, audience, cancellationToken);
    }

    /// <summary>Another access token of the caller's session, which says what is known of him by now. The tokens that he has stay good.</summary>
    [Authorize]
    [Error<SessionNotFoundException>]
    [Error<UserBlockedException>]
    public static async Task<FreshAccessToken> IssueAccessTokenAsync(
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        [GlobalState(AudienceKey)] string? audience,
        RecruitContext context,
        SessionTokens tokens,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        await context.EnsureNotBlockedAsync(viewer, cancellationToken);
        var session = await OwnSessionAsync(context, viewer, viewer.SessionId, time.GetUtcNow(), cancellationToken);
        var user = await context.Users.SingleAsync(user => user.Id == session.UserId, cancellationToken);
        var issued = await tokens.IssueAccessTokenAsync(user, session, audience, cancellationToken);
        return new FreshAccessToken(issued.Token, issued.ExpiresAt);
    }

    /// <summary>
    /// Ends the caller's session: its tokens are dead at once, on every server, and sockets and event streams that were opened with
    /// it are closed.
    /// </summary>
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "loggedOut")]
    public static async Task<bool> LogoutAsync(
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller, RecruitContext context, SessionTokens tokens, CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var session = await context.Sessions.SingleOrDefaultAsync(
            session => session.Id == viewer.SessionId && session.RevokedAt == null, cancellationToken);
        if (session is not null)
        {
            tokens.SignOut(session, viewer.RequiredUserId);
            await context.SaveChangesAsync(cancellationToken);
        }

        return session is not null;
    }

    /// <summary>Ends one of the caller's own sessions, on another device for instance.</summary>
    [Authorize]
    [Error<SessionNotFoundException>]
    public static async Task<Session> EndSessionAsync(
        EndSessionInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        SessionTokens tokens,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var session = await OwnSessionAsync(context, viewer, input.Id, time.GetUtcNow(), cancellationToken);
        tokens.SignOut(session, viewer.RequiredUserId);
        await context.SaveChangesAsync(cancellationToken);
        return session;
    }

    /// <summary>Ends all sessions of the caller but the one that asks; says how many.</summary>
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "endedSessions")]
    public static Task<int> EndOtherSessionsAsync(
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller, RecruitContext context, SessionTokens tokens, CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var userId = viewer.RequiredUserId;
        return context.WithLockedUserAsync(
            userId,
            _ => tokens.EndAllAsync(userId, SessionEndReason.SignedOut, userId, viewer.SessionId, cancellationToken),
            cancellationToken);
    }

    /// <summary>Ends all sessions of a user; says how many. He may sign in again.</summary>
    [Authorize(Roles = [Roles.Admin])]
    [Error<UserNotFoundException>]
    [UseMutationConvention(PayloadFieldName = "endedSessions")]
    public static Task<int> EndUserSessionsAsync(
        EndUserSessionsInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        SessionTokens tokens,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        return context.WithLockedUserAsync(
            input.UserId,
            user =>
            {
                audit.Record(viewer, AuditAction.SessionsEnded, AuditSubject.User, user.Id);
                return tokens.EndAllAsync(user.Id, SessionEndReason.SignedOut, viewer.RequiredUserId, except: null, cancellationToken);
            },
            cancellationToken);
    }

    // Longer texts cannot be right.
    private static bool IsPossible(string login) => login.Length <= User.MaxEmailLength && !login.Contains('\0', StringComparison.Ordinal);

    private static async Task<Session> OwnSessionAsync(
        RecruitContext context, Viewer viewer, long? id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var session = await context.Sessions.SingleOrDefaultAsync(
            session => session.Id == id && session.UserId == viewer.UserId, cancellationToken);
        return session?.IsActive(now) == true ? session : throw new SessionNotFoundException();
    }

    private static async Task EndStolenSessionAsync(
        RecruitContext context, byte[] hash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stolen = await context.SpentRefreshTokens
            .Where(spent => spent.Hash == hash)
            .Select(spent => spent.Session)
            .SingleOrDefaultAsync(cancellationToken);
        if (stolen is not null)
        {
            stolen.Revoke(SessionEndReason.ReuseDetected, now);
            await context.SaveChangesAsync(cancellationToken);
        }
    }
}
