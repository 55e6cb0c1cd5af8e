namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>What came of asking for a place among the operations of a connection.</summary>
internal enum SocketOperationAdmission
{
    Admitted,
    IdInUse,
    TooMany,
}

/// <summary>
/// The operations of a connection. An id is free again as soon as either side has completed it; an operation counts against
/// the limit until nothing of it runs any more.
/// </summary>
internal sealed class SocketOperations(int maxOperations)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SocketOperation> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<SocketOperation> _running = [];
    private bool _isClosed;

    public SocketOperationAdmission TryAdd(string id, out SocketOperation? operation)
    {
        lock (_lock)
        {
            operation = null;
            if (_byId.ContainsKey(id))
            {
                return SocketOperationAdmission.IdInUse;
            }

            if (_isClosed || _running.Count >= maxOperations)
            {
                return SocketOperationAdmission.TooMany;
            }

            operation = new SocketOperation(id);
            _byId.Add(id, operation);
            _running.Add(operation);
            return SocketOperationAdmission.Admitted;
        }
    }

    /// <summary>Frees the id of an operation that is about to tell its end.</summary>
    public void Release(SocketOperation operation)
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
    public void Remove(SocketOperation operation)
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
        SocketOperation? operation;
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

    private SocketOperation[] Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            _byId.Clear();
            return [.. _running];
        }
    }
}
