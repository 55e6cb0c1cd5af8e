using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.Users;
using RecruitGraph.Schema;
using RecruitGraph.Schema.Sessions;

namespace RecruitGraph.Server.Auth;

/// <summary>Issues access tokens, shaped for whom they are made.</summary>
public sealed class AccessTokenIssuer(
    AccessTokens tokens, IEnumerable<ITokenAudience> audiences, IOptions<AuthOptions> options) : IAccessTokenIssuer
{
    private readonly FrozenDictionary<string, ITokenAudience> _audiences = audiences.ToFrozenDictionary(audience => audience.Name);

    public TimeSpan SessionLifetime(string? audience) => Find(audience)?.SessionLifetime ?? options.Value.RefreshTokenLifetime;

    public bool RotatesRefreshTokens(string? audience) => Find(audience)?.RotatesRefreshTokens ?? true;

    public bool NamesUsers(string? audience) => Find(audience)?.NamesUsers == true;

    public IssuedAccessToken Issue(User user, Session session, string? audience, string? profileName = null)
    {
        var legacy = Find(audience);
        var claims = legacy?.Claims(user, profileName) ?? new Dictionary<string, object>
        {
            [ViewerClaims.Name] = user.UserName,
            [ViewerClaims.Role] = Roles.Format(user.Role),
        };
        var lifetime = session.KeepsSignedIn ? SessionLifetime(audience) : legacy?.AccessTokenLifetime;
        var (token, expiresAt) = tokens.Issue(user.Id, session.Id, lifetime, claims, session.ExpiresAt);
        return new IssuedAccessToken(token, expiresAt);
    }

    private ITokenAudience? Find(string? audience) => audience is null ? null : _audiences[audience];
}

/// <summary>Clients that read other claims, or expect another lifetime, than those of the graph: the legacy dialects.</summary>
public interface ITokenAudience
{
    /// <summary>The dialect's name.</summary>
    string Name { get; }

    /// <summary>How long its tokens are valid.</summary>
    TimeSpan AccessTokenLifetime { get; }

    /// <summary>How long its sessions live without being refreshed; null: as configured.</summary>
    TimeSpan? SessionLifetime => null;

    /// <summary>Whether its clients take another refresh token for each that they show.</summary>
    bool RotatesRefreshTokens => true;

    /// <summary>Whether its tokens say what users call themselves in their profiles.</summary>
    bool NamesUsers => false;

    /// <summary>What its clients read from a token. Information alone: rights come from the database.</summary>
    /// <param name="user">Whose token it is.</param>
    /// <param name="profileName">What he calls himself in his profile, where <see cref="NamesUsers"/>; null where he has not said it.</param>
    IReadOnlyDictionary<string, object> Claims(User user, string? profileName);
}
