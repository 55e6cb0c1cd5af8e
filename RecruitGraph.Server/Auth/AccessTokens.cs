using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using RecruitGraph.Schema;

namespace RecruitGraph.Server.Auth;

/// <summary>Issues and reads access tokens. What a token says of rights is never trusted: it names a session, no more.</summary>
public sealed class AccessTokens(SigningKeyRing keys, IOptions<AuthOptions> options, TimeProvider time)
{
    /// <summary>Signs a token for a session.</summary>
    /// <param name="userId">Whose session it is.</param>
    /// <param name="sessionId">The session that the token stands for.</param>
    /// <param name="lifetime">How long the token is valid; null: as configured.</param>
    /// <param name="claims">Further claims, information for clients.</param>
    /// <param name="notAfter">When it ends at the latest; null: only by its lifetime.</param>
    public (string Token, DateTimeOffset ExpiresAt) Issue(
        long userId, long sessionId, TimeSpan? lifetime, IReadOnlyDictionary<string, object> claims, DateTimeOffset? notAfter = null)
    {
        // Tokens carry whole seconds; the answer must not promise more than the token does.
        var issuedAt = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
        var expiresAt = issuedAt + (lifetime ?? options.Value.AccessTokenLifetime);
        if (notAfter < expiresAt)
        {
            expiresAt = DateTimeOffset.FromUnixTimeSeconds(notAfter.Value.ToUnixTimeSeconds());
        }

        var payload = new Dictionary<string, object>(claims)
        {
            ["iss"] = options.Value.Issuer,
            [ViewerClaims.UserId] = userId.ToString(CultureInfo.InvariantCulture),
            [ViewerClaims.SessionId] = sessionId.ToString(CultureInfo.InvariantCulture),
            ["iat"] = issuedAt.ToUnixTimeSeconds(),
            ["exp"] = expiresAt.ToUnixTimeSeconds(),
        };
        return (JsonWebToken.Sign(keys.Current, JsonSerializer.SerializeToUtf8Bytes(payload)), expiresAt);
    }

    /// <summary>Reads a token that this server, or another one with its keys, issued and that has not expired.</summary>
    public AccessTokenStatus Read(ReadOnlySpan<char> token, out AccessToken accessToken)
    {
        accessToken = default;
        if (JsonWebToken.Verify(keys, token) is not { } payload
            || !TryGetString(payload, "iss", out var issuer)
            || issuer != options.Value.Issuer
            || !TryGetId(payload, ViewerClaims.UserId, out var userId)
            || !TryGetId(payload, ViewerClaims.SessionId, out var sessionId)
            || !payload.TryGetProperty("exp", out var exp)
            || !exp.TryGetInt64(out var expiry)
            || !payload.TryGetProperty("iat", out var iat)
            || !iat.TryGetInt64(out var issue))
        {
            return AccessTokenStatus.Invalid;
        }

        accessToken = new AccessToken(
            userId, sessionId, DateTimeOffset.FromUnixTimeSeconds(issue), DateTimeOffset.FromUnixTimeSeconds(expiry));
        return accessToken.ExpiresAt > time.GetUtcNow() ? AccessTokenStatus.Valid : AccessTokenStatus.Expired;
    }

    private static bool TryGetString(JsonElement payload, string name, [NotNullWhen(true)] out string? value)
    {
        value = payload.TryGetProperty(name, out var property) && property.ValueKind == JsonValueKind.String
            ? property.GetString()
            : null;
        return value is not null;
    }

    private static bool TryGetId(JsonElement payload, string name, out long id)
    {
        id = 0;
        return TryGetString(payload, name, out var text)
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id);
    }
}

/// <summary>What an access token says.</summary>
public readonly record struct AccessToken(long UserId, long SessionId, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt);

/// <summary>Whether an access token can be used.</summary>
public enum AccessTokenStatus
{
    Valid,
    Expired,
    Invalid,
}
