using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Schema.Sessions;

/// <summary>Issues the tokens of a session; the host signs them and decides how long they live.</summary>
public interface IAccessTokenIssuer
{
    /// <summary>How long a session lives without being refreshed.</summary>
    /// <param name="audience">For whom its tokens are made; null for clients of this graph.</param>
    TimeSpan SessionLifetime(string? audience);

    /// <summary>Whether clients get another refresh token for each that they show, which is what makes a stolen one show.</summary>
    /// <param name="audience">Whose clients; null for those of this graph, who do.</param>
    bool RotatesRefreshTokens(string? audience);

    /// <summary>Whether access tokens say what users call themselves in their profiles.</summary>
    /// <param name="audience">For whom the tokens are made; null for clients of this graph.</param>
    bool NamesUsers(string? audience);

    /// <summary>An access token for a session of a user; it never outlives the session.</summary>
    /// <param name="user">Whose session it is.</param>
    /// <param name="session">The session.</param>
    /// <param name="audience">For whom the token is made, a legacy dialect for instance; null for clients of this graph.</param>
    /// <param name="profileName">What he calls himself in his profile; asked for where <see cref="NamesUsers"/> says so.</param>
    IssuedAccessToken Issue(User user, Session session, string? audience, string? profileName = null);
}

/// <summary>An access token and when it ends.</summary>
/// <param name="Token">The token in the form that goes behind <c>Authorization: Bearer</c>.</param>
/// <param name="ExpiresAt">When it ends.</param>
public readonly record struct IssuedAccessToken(string Token, DateTimeOffset ExpiresAt);
