using System.Collections.Concurrent;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// Keeps the plans of documents that were seen lately, so many and so many bytes of them. Hits take no lock; when the cache is
/// full, the clock hand passes over plans that were used since its last turn and drops those that were not.
/// </summary>
internal sealed class PlanCache
{
    /// <summary>The part of the room that one plan may take, so that a few long documents do not drive out all others.</summary>
    private const int LargestPart = 4;

    private readonly int _capacity;
    private readonly long _maxBytes;
    private readonly ConcurrentDictionary<PlanKey, Entry> _entries = new(new PlanKeyComparer());

    // A circle whose first entry is under the hand.
    private readonly LinkedList<Entry> _circle = [];
    private readonly Lock _gate = new();
    private long _bytes;

    /// <param name="capacity">How many plans are kept; none when it is not positive.</param>
    /// <param name="maxBytes">How much they hold together, see <see cref="OperationPlan.Bytes"/>.</param>
    public PlanCache(int capacity, long maxBytes)
    {
        _capacity = capacity;
        _maxBytes = maxBytes;
    }

    public int Count => _entries.Count;

    /// <summary>How much the plans hold.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    public OperationPlan? Find(ReadOnlySpan<byte> document, string? operationName)
    {
        if (!_entries.GetAlternateLookup<PlanLookup>().TryGetValue(new PlanLookup(document, operationName), out var entry))
        {
            return null;
        }

        // Written only when it changes, so that cores do not fight over the line of a plan that all of them use.
        if (!entry.IsUsed)
        {
            entry.IsUsed = true;
        }

        return entry.Plan;
    }

    /// <summary>Keeps a plan, unless it is known or takes too much room.</summary>
    /// <param name="document">Bytes that nobody else changes.</param>
    /// <param name="operationName">The name that the request gave.</param>
    /// <param name="plan">What to keep.</param>
    public bool Add(byte[] document, string? operationName, OperationPlan plan)
    {
        var entry = new Entry(new PlanKey(document, operationName), plan);
        lock (_gate)
        {
            // First of all, since whoever finds the plan makes it grow; he waits at the gate.
            plan.Grown = () => Weigh(entry);
            entry.Bytes = plan.Bytes;
            if (_capacity < 1 || IsTooLarge(entry) || !_entries.TryAdd(entry.Key, entry))
            {
                plan.Grown = null;
                return false;
            }

            MakeRoom(entry.Bytes, 1);
            _bytes += entry.Bytes;
            entry.Place = _circle.AddLast(entry);
            return true;
        }
    }

    /// <summary>Takes in how much a plan has grown since its selections were last looked at.</summary>
    private void Weigh(Entry entry)
    {
        lock (_gate)
        {
            if (entry.Place is null)
            {
                return;
            }

            var bytes = entry.Plan.Bytes;
            _bytes += bytes - entry.Bytes;
            entry.Bytes = bytes;
            if (IsTooLarge(entry))
            {
                Drop(entry);
            }

            MakeRoom(0, 0);
        }
    }

    private bool IsTooLarge(Entry entry) => entry.Bytes > _maxBytes / LargestPart;

    private void MakeRoom(long bytes, int count)
    {
        // One turn spares what was used; requests that go on meanwhile must not keep the hand going round.
        var spared = _circle.Count;
        while (_circle.First is { Value: var next } && (_bytes + bytes > _maxBytes || _circle.Count + count > _capacity))
        {
            if (next.IsUsed && spared-- > 0)
            {
                next.IsUsed = false;
                _circle.RemoveFirst();
                next.Place = _circle.AddLast(next);
            }
            else
            {
                Drop(next);
            }
        }
    }

    private void Drop(Entry entry)
    {
        _entries.TryRemove(entry.Key, out _);
        _circle.Remove(entry.Place!);
        entry.Place = null;
        entry.Plan.Grown = null;
        _bytes -= entry.Bytes;
    }

    private sealed class Entry(PlanKey key, OperationPlan plan)
    {
        private volatile bool _isUsed;

        public PlanKey Key { get; } = key;

        public OperationPlan Plan { get; } = plan;

        public bool IsUsed
        {
            get => _isUsed;
            set => _isUsed = value;
        }

        /// <summary>How much the plan held when it was last weighed.</summary>
        public long Bytes { get; set; }

        /// <summary>Null once it is dropped.</summary>
        public LinkedListNode<Entry>? Place { get; set; }
    }
}
