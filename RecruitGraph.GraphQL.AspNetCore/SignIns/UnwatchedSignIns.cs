using System.Security.Claims;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>The monitor of hosts that add none: no sign-in ends before its time.</summary>
public sealed class UnwatchedSignIns : ISignInMonitor, ISignInWatch
{
    /// <summary>A watch over a sign-in that does not end early, an anonymous caller's for instance.</summary>
    public static ISignInWatch Watch { get; } = new UnwatchedSignIns();

    public CancellationToken Ended => CancellationToken.None;

    public ValueTask<ClaimsPrincipal?> RenewAsync(ClaimsPrincipal user, CancellationToken cancellationToken) => new(user);

    public ValueTask<ISignInWatch> WatchAsync(ClaimsPrincipal user, CancellationToken cancellationToken) => new(Watch);

    public void Dispose()
    {
        // There is nothing to give back.
    }
}
