using System.Text.Json;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Server.Auth;

/// <summary>
/// Signs a WebSocket connection in by the bearer token of <c>connection_init</c>. Without one the opening request's own
/// header counts; a token that is no good refuses the connection, and the connection ends when its token does.
/// </summary>
public sealed class BearerConnectionAuthenticator(BearerAuthenticator authenticator, AccessTokens tokens) : IConnectionAuthenticator
{
    public async ValueTask<ConnectionAuthentication> AuthenticateAsync(
        HttpContext context, JsonElement payload, CancellationToken cancellationToken)
    {
        if (ConnectionPayload.FindBearerToken(payload) is not { } token)
        {
            return ConnectionAuthentication.Accepted(context.User);
        }

        tokens.Read(token, out var accessToken);
        var (caller, _) = await authenticator.AuthenticateAsync(token.AsMemory(), cancellationToken);
        return caller is null
            ? ConnectionAuthentication.Refused
            : ConnectionAuthentication.Accepted(caller, accessToken.ExpiresAt);
    }
}
