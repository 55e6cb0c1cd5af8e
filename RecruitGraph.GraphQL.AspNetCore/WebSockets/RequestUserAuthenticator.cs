using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>The authenticator of hosts that add none: the user of the request that opened the socket counts.</summary>
internal sealed class RequestUserAuthenticator : IConnectionAuthenticator
{
    public ValueTask<ConnectionAuthentication> AuthenticateAsync(
        HttpContext context, JsonElement payload, CancellationToken cancellationToken) =>
        ValueTask.FromResult(ConnectionAuthentication.Accepted(context.User));
}
