namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>What the transports put beside every request, for <c>[GlobalState]</c> parameters.</summary>
public static class GlobalStateKeys
{
    /// <summary>
    /// The caller, a <see cref="System.Security.Claims.ClaimsPrincipal"/>; never null. Over HTTP it is the request's user, over
    /// WebSocket what the <see cref="IConnectionAuthenticator"/> made of <c>connection_init</c>.
    /// </summary>
    public const string ClaimsPrincipal = "ClaimsPrincipal";

    /// <summary>
    /// The caller's address, an <see cref="System.Net.IPAddress"/>; absent where the connection has none. Personal data: it
    /// belongs into the sign-in log and into no other.
    /// </summary>
    public const string RemoteIpAddress = "RemoteIpAddress";
}
