using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Decides who a WebSocket connection belongs to, when its <c>connection_init</c> arrives. A scoped service: each call has a
/// scope of its own.
/// </summary>
public interface IConnectionAuthenticator
{
    /// <param name="context">The request that opened the socket; its user is what its own headers proved.</param>
    /// <param name="payload">
    /// The payload of <c>connection_init</c>: an object, or undefined when the client sent none. It holds during the call alone.
    /// See <see cref="ConnectionPayload"/> for the usual bearer token.
    /// </param>
    /// <param name="cancellationToken">Ends when the client goes away.</param>
    ValueTask<ConnectionAuthentication> AuthenticateAsync(
        HttpContext context, JsonElement payload, CancellationToken cancellationToken);
}

/// <summary>What an <see cref="IConnectionAuthenticator"/> decided.</summary>
public sealed class ConnectionAuthentication
{
    private ConnectionAuthentication(ClaimsPrincipal? user, DateTimeOffset? expiresAt, string? code)
    {
        User = user;
        ExpiresAt = expiresAt;
        Code = code;
    }

    /// <summary>
    /// The connection is closed with 4403 and the reason <see cref="ErrorCodes.NotAuthenticated"/>; the client may try again with a
    /// fresh token.
    /// </summary>
    public static ConnectionAuthentication Refused { get; } = RefusedWith(ErrorCodes.NotAuthenticated);

    /// <summary>Whose operations the connection runs; null when it was refused.</summary>
    public ClaimsPrincipal? User { get; }

    /// <summary>When the connection ends with 4403, whatever runs on it; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>Why it was refused; null when it was not.</summary>
    public string? Code { get; }

    /// <summary>The connection is closed with 4403 and an error code as the reason, of at most 123 bytes.</summary>
    public static ConnectionAuthentication RefusedWith(string code) => new(null, null, code);

    /// <summary>The connection is acknowledged; its operations run as <paramref name="user"/>, perhaps anonymous.</summary>
    public static ConnectionAuthentication Accepted(ClaimsPrincipal user, DateTimeOffset? expiresAt = null) =>
        new(user, expiresAt, null);
}
