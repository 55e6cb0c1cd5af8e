using System.Security.Claims;
using RecruitGraph.Data.Sessions;
using RecruitGraph.GraphQL.AspNetCore;
using RecruitGraph.Schema;

namespace RecruitGraph.Server.Auth;

/// <summary>Sign-ins hold as long as their sessions, on whichever server these end.</summary>
public sealed class SessionMonitor(CallerDirectory callers, SessionWatcher sessions) : ISignInMonitor
{
    public async ValueTask<ClaimsPrincipal?> RenewAsync(ClaimsPrincipal user, CancellationToken cancellationToken) =>
        Viewer.Of(user).SessionId is null ? user : await callers.RenewAsync(user, cancellationToken);

    public async ValueTask<ISignInWatch> WatchAsync(ClaimsPrincipal user, CancellationToken cancellationToken) =>
        Viewer.Of(user).SessionId is { } sessionId
            ? new Watch(await sessions.WatchAsync(sessionId, cancellationToken))
            : UnwatchedSignIns.Watch;

    private sealed class Watch(SessionWatch session) : ISignInWatch
    {
        public CancellationToken Ended => session.Ended;

        public void Dispose() => session.Dispose();
    }
}
