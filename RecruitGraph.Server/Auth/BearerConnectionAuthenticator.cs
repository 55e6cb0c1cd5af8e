using System.Text.Json;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Server.Auth;

/// <summary>
/// Signs a WebSocket connection in by the bearer token of <c>connection_init</c> or, without one, by that of the opening
/// request. A token that is no good refuses the connection, with the code that says why, and the connection ends when its token does.
/// </summary>
public sealed class BearerConnectionAuthenticator(BearerAuthenticator authenticator) : IConnectionAuthenticator
{
    public async ValueTask<ConnectionAuthentication> AuthenticateAsync(
        HttpContext context, JsonElement payload, CancellationToken cancellationToken)
    {
        var signIn = ConnectionPayload.FindBearerToken(payload) is { } token
            ? await authenticator.AuthenticateAsync(token.AsMemory(), cancellationToken)
            : context.Features.Get<BearerSignIn>();
        return signIn switch
        {
            null => ConnectionAuthentication.Accepted(context.User),
            { Caller: { } caller } => ConnectionAuthentication.Accepted(caller, signIn.ExpiresAt),
            _ => ConnectionAuthentication.RefusedWith(signIn.Rejected!.Code),
        };
    }
}
