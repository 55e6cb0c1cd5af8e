using System.Threading.Tasks.Sources;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Wakes the one who waits, without allocation. Each wait needs a <see cref="Reset"/> before it.</summary>
internal sealed class AsyncSignal : IValueTaskSource
{
    private ManualResetValueTaskSourceCore<bool> _core = new() { RunContinuationsAsynchronously = true };

    public void Reset() => _core.Reset();

    public ValueTask WaitAsync() => new(this, _core.Version);

    /// <summary>Call exactly once for each wait.</summary>
    public void Set() => _core.SetResult(true);

    void IValueTaskSource.GetResult(short token) => _core.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}
