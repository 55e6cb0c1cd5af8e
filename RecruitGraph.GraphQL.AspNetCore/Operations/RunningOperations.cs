using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>What came of asking for a place among the operations of a connection.</summary>
internal enum OperationAdmission
{
    Admitted,
    IdInUse,

    /// <summary>See <see cref="RunningOperation.MaxIdLength"/>.</summary>
    IdTooLong,
    TooMany,

    /// <summary>The requests of the connection's operations hold too much together.</summary>
    TooLarge,

    /// <summary>The server holds too much for its clients.</summary>
    NoMemory,
}

/// <summary>
/// The operations of a connection. An id is free again as soon as either side has completed it; an operation counts against
/// the limit until nothing of it runs any more.
/// </summary>
internal sealed class RunningOperations(OperationLimits limits, MemoryAccount memory)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, RunningOperation> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<RunningOperation> _running = [];
    private long _size;
    private bool _isClosed;

    /// <summary>What they may take.</summary>
    public OperationLimits Limits => limits;

    /// <summary>Who of them may execute.</summary>
    public OperationTurns Turns { get; } = new(limits.MaxParallel);

    /// <summary>How many bytes their requests hold.</summary>
    public long Size
    {
        get
        {
            lock (_lock)
            {
                return _size;
            }
        }
    }

    /// <param name="id">The client's name for the operation.</param>
    /// <param name="size">How many bytes its request holds.</param>
    /// <param name="operation">The operation, where it is admitted.</param>
    public OperationAdmission TryAdd(string id, long size, out RunningOperation? operation)
    {
        operation = null;
        if (id.Length > RunningOperation.MaxIdLength)
        {
            return OperationAdmission.IdTooLong;
        }

        lock (_lock)
        {
            if (_byId.ContainsKey(id))
            {
                return OperationAdmission.IdInUse;
            }

            if (_isClosed || _running.Count >= limits.MaxOperations)
            {
                return OperationAdmission.TooMany;
            }

            if (_size + size > limits.MaxSize)
            {
                return OperationAdmission.TooLarge;
            }

            if (!memory.TryTake(size))
            {
                return OperationAdmission.NoMemory;
            }

            operation = new RunningOperation(id, size);
            _size += size;
            _byId.Add(id, operation);
            _running.Add(operation);
            return OperationAdmission.Admitted;
        }
    }

    /// <summary>Frees the id of an operation that is about to tell its end.</summary>
    public void Release(RunningOperation operation)
    {
        lock (_lock)
        {
            if (_byId.TryGetValue(operation.Id, out var holder) && ReferenceEquals(holder, operation))
            {
                _byId.Remove(operation.Id);
            }
        }
    }

    /// <summary>Nothing of the operation runs any more.</summary>
    public void Remove(RunningOperation operation)
    {
        Release(operation);
        lock (_lock)
        {
            if (!_running.Remove(operation))
            {
                return;
            }

            _size -= operation.Size;
        }

        memory.GiveBack(operation.Size);
    }

    /// <summary>The client is done with an id; one that is free already is none of its mistakes, since messages cross.</summary>
    public void Cancel(string id)
    {
        RunningOperation? operation;
        lock (_lock)
        {
            _byId.Remove(id, out operation);
        }

        operation?.Cancel();
    }

    /// <summary>Ends all operations and admits no more; none that waits begins.</summary>
    public void CancelAll()
    {
        foreach (var operation in Close())
        {
            operation.Cancel();
        }
    }

    /// <summary>Ends all operations because their sign-in has ended, which clients are told, and admits no more.</summary>
    public void EndSignInAll(GraphQLError why)
    {
        foreach (var operation in Close())
        {
            operation.EndSignIn(why);
        }
    }

    /// <summary>Completes when nothing runs any more.</summary>
    public Task WhenAllCompleted() => Task.WhenAll(Close().Select(static operation => operation.Completion));

    private RunningOperation[] Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            Turns.Close();
            _byId.Clear();
            return [.. _running];
        }
    }
}
