namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>What came of asking for a place among the operations of a connection.</summary>
internal enum OperationAdmission
{
    Admitted,
    IdInUse,
    TooMany,
}

/// <summary>
/// The operations of a connection. An id is free again as soon as either side has completed it; an operation counts against
/// the limit until nothing of it runs any more.
/// </summary>
internal sealed class RunningOperations(int maxOperations)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, RunningOperation> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<RunningOperation> _running = [];
    private bool _isClosed;

    public OperationAdmission TryAdd(string id, out RunningOperation? operation)
    {
        lock (_lock)
        {
            operation = null;
            if (_byId.ContainsKey(id))
            {
                return OperationAdmission.IdInUse;
            }

            if (_isClosed || _running.Count >= maxOperations)
            {
                return OperationAdmission.TooMany;
            }

            operation = new RunningOperation(id);
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
            _running.Remove(operation);
        }
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

    /// <summary>Ends all operations and admits no more.</summary>
    public void CancelAll()
    {
        foreach (var operation in Close())
        {
            operation.Cancel();
        }
    }

    /// <summary>Completes when nothing runs any more.</summary>
    public Task WhenAllCompleted() => Task.WhenAll(Close().Select(static operation => operation.Completion));

    private RunningOperation[] Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            _byId.Clear();
            return [.. _running];
        }
    }
}
