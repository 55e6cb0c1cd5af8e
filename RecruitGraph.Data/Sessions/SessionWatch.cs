using System.Diagnostics.CodeAnalysis;

namespace RecruitGraph.Data.Sessions;

/// <summary>What lives as long as a session: dispose it when nothing depends on the session any more.</summary>
[SuppressMessage(
    "Usage",
    "CA2213",
    Justification = "The source has no timer and no wait handle to give back, and the session may end at any time.")]
public sealed class SessionWatch : IDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private readonly SessionWatcher _watcher;

    internal SessionWatch(SessionWatcher watcher, long sessionId) => (_watcher, SessionId) = (watcher, sessionId);

    /// <summary>The session.</summary>
    public long SessionId { get; }

    /// <summary>Cancelled when the session ends before its time, on whichever server.</summary>
    public CancellationToken Ended => _ended.Token;

    public void Dispose() => _watcher.Remove(this);

    /// <summary>Tells it; what waits for it goes on elsewhere, not on the caller's thread.</summary>
    internal void End() => _ = _ended.CancelAsync();
}
