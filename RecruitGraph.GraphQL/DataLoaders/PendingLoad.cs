using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.DataLoaders;

/// <summary>A key that somebody asked a DataLoader for. State is touched under the scheduler's gate.</summary>
internal abstract class PendingLoad
{
    private object? _waiters;

    /// <summary>What was handed out for the key.</summary>
    public abstract Task Task { get; }

    /// <summary>The batch that fetches the key; null while it waits for one.</summary>
    public LoadBatch? Batch { get; set; }

    /// <summary>Whether code that belongs to no flow of the operation waits for it.</summary>
    public bool IsUrgent { get; set; }

    public bool IsDone { get; set; }

    /// <summary>Adds a <see cref="Flow"/> or a <see cref="PendingField"/>.</summary>
    public void AddWaiter(object waiter)
    {
        switch (_waiters)
        {
            case null:
                _waiters = waiter;
                break;
            case List<object> several:
                several.Add(waiter);
                break;
            default:
                _waiters = new List<object> { _waiters, waiter };
                break;
        }
    }

    /// <summary>Hands out who waits and forgets them.</summary>
    public (object? One, List<object>? Several) TakeWaiters()
    {
        var waiters = _waiters;
        _waiters = null;
        return waiters is List<object> several ? (null, several) : (waiters, null);
    }
}

/// <inheritdoc cref="PendingLoad"/>
internal sealed class PendingLoad<TKey, TValue>(TKey key) : PendingLoad
{
    private readonly TaskCompletionSource<TValue?> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TKey Key { get; } = key;

    public override Task Task => _completion.Task;

    public Task<TValue?> Result => _completion.Task;

    public void Complete(TValue? value) => _completion.TrySetResult(value);

    public void Fail(Exception exception)
    {
        _completion.TrySetException(exception);

        // A load that nobody awaits any more is no unobserved exception.
        _ = _completion.Task.Exception;
    }
}
