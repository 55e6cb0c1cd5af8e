using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore;

/// <summary>
/// Signs connections in by <c>Bearer name</c> or <c>Bearer name:ROLE</c>; refuses <c>refused</c>, fails at <c>failing</c>, lets
/// <c>expired</c> in for no time at all, and never decides on <c>hanging</c>, whether or not the connection is still there.
/// </summary>
internal sealed class TestAuthenticator(TimeProvider timeProvider) : IConnectionAuthenticator
{
    public ValueTask<ConnectionAuthentication> AuthenticateAsync(
        HttpContext context, JsonElement payload, CancellationToken cancellationToken) =>
        ConnectionPayload.FindBearerToken(payload) == "hanging"
            ? new ValueTask<ConnectionAuthentication>(new TaskCompletionSource<ConnectionAuthentication>().Task)
            : ValueTask.FromResult(Decide(context, payload));

    private ConnectionAuthentication Decide(HttpContext context, JsonElement payload) =>
        ConnectionPayload.FindBearerToken(payload) switch
        {
            null => ConnectionAuthentication.Accepted(context.User),
            "refused" => ConnectionAuthentication.Refused,
            "failing" => throw new InvalidOperationException(TestSchema.Secret),
            "expired" => ConnectionAuthentication.Accepted(CreateUser("expired"), timeProvider.GetUtcNow()),
            var user => ConnectionAuthentication.Accepted(CreateUser(user), timeProvider.GetUtcNow().AddHours(1)),
        };

    /// <summary>A user out of <c>name</c> or <c>name:ROLE</c>; those called adult have an age.</summary>
    public static ClaimsPrincipal CreateUser(string text)
    {
        var parts = text.Split(':');
        var identity = new ClaimsIdentity("test");
        identity.AddClaim(new Claim(ClaimTypes.Name, parts[0]));
        if (parts.Length > 1)
        {
            identity.AddClaim(new Claim(ClaimTypes.Role, parts[1]));
        }

        if (parts[0] == "adult")
        {
            identity.AddClaim(new Claim("age", "40"));
        }

        return new ClaimsPrincipal(identity);
    }
}
