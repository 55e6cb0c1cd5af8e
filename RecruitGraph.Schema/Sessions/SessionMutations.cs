using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Sessions;

/// <summary>Signing in and out.</summary>
[MutationType]
public static partial class SessionMutations
{
    /// <summary>The key under which a transport says for whom tokens are made.</summary>
    public const string AudienceKey = "TokenAudience";

    /// <summary>Signs in with user name or e-mail address, and starts a session.</summary>
    [Error<InvalidCredentialsException>]
    public static async Task<AuthTokens> LoginAsync(
        LoginInput input,
        [GlobalState(AudienceKey)] string? audience,
        RecruitContext context,
        IPasswordHashing passwords,
        IAccessTokenIssuer tokens,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var user = IsPossible(input) ? await context.WithSignInName(input.Login).SingleOrDefaultAsync(cancellationToken) : null;
        if (!passwords.Verify(user?.PasswordHash, input.Password) || user is null)
        {
            throw new InvalidCredentialsException();
        }

        var now = time.GetUtcNow();
        var refreshToken = RefreshTokens.Create();
        var session = Session.Start(user.Id, RefreshTokens.Hash(refreshToken), now, now + tokens.SessionLifetime);
        context.Sessions.Add(session);
        await context.SaveChangesAsync(cancellationToken);
        return Tokens(user, session, refreshToken, tokens, audience);
    }

    /// <summary>
    /// Exchanges a refresh token for the next pair of tokens. A token that was exchanged before ends its session, since
    /// two people hold it.
    /// </summary>
    [Error<InvalidRefreshTokenException>]
    public static async Task<AuthTokens> RefreshTokenAsync(
        RefreshTokenInput input,
        [GlobalState(AudienceKey)] string? audience,
        RecruitContext context,
        IAccessTokenIssuer tokens,
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

        if (!session.IsActive(now))
        {
            throw new InvalidRefreshTokenException();
        }

        var refreshToken = RefreshTokens.Create();
        session.Rotate(RefreshTokens.Hash(refreshToken), now, now + tokens.SessionLifetime);
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

        return Tokens(session.User, session, refreshToken, tokens, audience);
    }

    /// <summary>Ends the caller's session; its tokens are dead at once.</summary>
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "loggedOut")]
    public static async Task<bool> LogoutAsync(
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var sessionId = Viewer.Of(caller).SessionId;
        var session = await context.Sessions.SingleOrDefaultAsync(session => session.Id == sessionId, cancellationToken);
        session?.Revoke(SessionEndReason.SignedOut, time.GetUtcNow());
        await context.SaveChangesAsync(cancellationToken);
        return session is not null;
    }

    // Longer texts cannot be right, and hashing them would be work for an attacker to give.
    private static bool IsPossible(LoginInput input) =>
        input.Login.Length <= User.MaxEmailLength
        && input.Password.Length <= WeakPasswordException.MaxLength
        && !input.Login.Contains('\0', StringComparison.Ordinal);

    private static AuthTokens Tokens(
        User user, Session session, string refreshToken, IAccessTokenIssuer tokens, string? audience)
    {
        var access = tokens.Issue(user, session.Id, audience);
        return new AuthTokens(access.Token, access.ExpiresAt, refreshToken, session.ExpiresAt, user);
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
