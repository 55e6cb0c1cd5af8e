using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.SignInLog;
using RecruitGraph.Data.Users;
using RecruitGraph.Schema.Audit;

namespace RecruitGraph.Schema.Sessions;

/// <summary>Starts sessions, and issues the tokens that go with them.</summary>
public sealed class SessionTokens(RecruitContext context, IAccessTokenIssuer issuer, IClientAddress address, TimeProvider time)
{
    /// <summary>Adds a session of a user and its line in the sign-in log, which the next save stores.</summary>
    /// <param name="user">Who signs in.</param>
    /// <param name="keepsSignedIn">Whether the session's access tokens last as long as it does.</param>
    /// <param name="audience">For whom its tokens are made.</param>
    /// <returns>The session and the refresh token, of which only the hash is kept.</returns>
    internal (Session Session, string RefreshToken) Start(User user, bool keepsSignedIn, string? audience)
    {
        var now = time.GetUtcNow();
        var refreshToken = RefreshTokens.Create();
        var session = Session.Start(
            user.Id, RefreshTokens.Hash(refreshToken), now, now + issuer.SessionLifetime(audience), address.Ip, keepsSignedIn, audience);
        context.Sessions.Add(session);
        context.SignInLogEntries.Add(SignInLogEntry.Write(user.Id, SignInOperation.SignIn, address.Ip, user.Id, now));
        return (session, refreshToken);
    }

    /// <summary>Exchanges a session's refresh token for the next.</summary>
    internal string Rotate(Session session)
    {
        var now = time.GetUtcNow();
        var refreshToken = RefreshTokens.Create();
        session.Rotate(RefreshTokens.Hash(refreshToken), now, now + issuer.SessionLifetime(session.Audience));
        return refreshToken;
    }

    /// <summary>Whether clients of an audience get another refresh token for each that they show.</summary>
    internal bool RotatesRefreshTokens(string? audience) => issuer.RotatesRefreshTokens(audience);

    /// <summary>The tokens of a session that is stored.</summary>
    internal async Task<AuthTokens> IssueAsync(
        User user, Session session, string refreshToken, string? audience, CancellationToken cancellationToken)
    {
        var access = await IssueAccessTokenAsync(user, session, audience, cancellationToken);
        return new AuthTokens(access.Token, access.ExpiresAt, refreshToken, session.ExpiresAt, user);
    }

    /// <summary>An access token of a session that is stored.</summary>
    internal async Task<IssuedAccessToken> IssueAccessTokenAsync(
        User user, Session session, string? audience, CancellationToken cancellationToken)
    {
        var name = issuer.NamesUsers(audience)
            ? await context.Profiles.Where(profile => profile.UserId == user.Id).Select(profile => profile.Name).SingleOrDefaultAsync(cancellationToken)
            : null;
        return issuer.Issue(user, session, audience, name);
    }

    /// <summary>Ends a session and adds the line of the sign-in log.</summary>
    /// <param name="session">The session.</param>
    /// <param name="operatorId">Who ends it.</param>
    internal void SignOut(Session session, long operatorId)
    {
        var now = time.GetUtcNow();
        session.Revoke(SessionEndReason.SignedOut, now);
        context.SignInLogEntries.Add(SignInLogEntry.Write(session.UserId, SignInOperation.SignOut, address.Ip, operatorId, now));
    }

    /// <summary>Ends all of a user's sessions, with one line of the sign-in log; to be called in a transaction.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="reason">Why.</param>
    /// <param name="operatorId">Who ends them.</param>
    /// <param name="except">A session that goes on.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>How many ended.</returns>
    internal async Task<int> EndAllAsync(
        long userId, SessionEndReason reason, long operatorId, long? except, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var ended = await context.RevokeSessionsAsync(userId, reason, now, except, cancellationToken);
        if (ended > 0)
        {
            context.SignInLogEntries.Add(SignInLogEntry.Write(userId, SignInOperation.SignOut, address.Ip, operatorId, now));
        }

        return ended;
    }
}
