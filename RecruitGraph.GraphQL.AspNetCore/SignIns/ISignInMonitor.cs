using System.Security.Claims;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Knows how long a sign-in holds, for what lives longer than the judgement of it: sockets, event streams, and requests whose bodies
/// arrive late. A singleton; hosts whose sign-ins never end early need none.
/// </summary>
public interface ISignInMonitor
{
    /// <summary>
    /// The same user with the rights he has now; null once his sign-in has ended. Asked before each operation on a socket, and before
    /// one over HTTP that comes more than a second after its headers.
    /// </summary>
    ValueTask<ClaimsPrincipal?> RenewAsync(ClaimsPrincipal user, CancellationToken cancellationToken);

    /// <summary>Watches a user's sign-in from now on; where it has ended already, the watch says so at once.</summary>
    ValueTask<ISignInWatch> WatchAsync(ClaimsPrincipal user, CancellationToken cancellationToken);
}

/// <summary>A watch over a sign-in; disposed when nothing depends on it any more.</summary>
public interface ISignInWatch : IDisposable
{
    /// <summary>Cancelled when the sign-in ends before its time: whatever depends on it is closed.</summary>
    CancellationToken Ended { get; }
}
