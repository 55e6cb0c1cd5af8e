using System.Security.Claims;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore;

/// <summary>Sign-ins of users that all end when a test says so; nobody else's do.</summary>
internal sealed class SignInSwitch : ISignInMonitor, IDisposable
{
    private readonly CancellationTokenSource _ended = new();

    public Task EndAsync() => _ended.CancelAsync();

    public ValueTask<ClaimsPrincipal?> RenewAsync(ClaimsPrincipal user, CancellationToken cancellationToken) =>
        new(IsSignedIn(user) && _ended.IsCancellationRequested ? null : user);

    public ValueTask<ISignInWatch> WatchAsync(ClaimsPrincipal user, CancellationToken cancellationToken) =>
        new(IsSignedIn(user) ? new Watch(_ended.Token) : UnwatchedSignIns.Watch);

    public void Dispose() => _ended.Dispose();

    private static bool IsSignedIn(ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true };

    private sealed class Watch(CancellationToken ended) : ISignInWatch
    {
        public CancellationToken Ended => ended;

        public void Dispose()
        {
            // The switch keeps its source.
        }
    }
}
