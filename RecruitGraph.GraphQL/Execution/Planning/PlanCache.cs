using System.Collections.Concurrent;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// Keeps the plans of documents that were seen lately. Hits take no lock; when the cache is full, the clock hand passes over
/// plans that were used since its last turn and drops the first that was not.
/// </summary>
internal sealed class PlanCache
{
    private readonly ConcurrentDictionary<PlanKey, Entry> _entries = new(new PlanKeyComparer());
    private readonly Entry?[] _ring;
    private readonly Lock _gate = new();
    private int _hand;

    /// <param name="capacity">How many plans are kept; none when it is not positive.</param>
    public PlanCache(int capacity) => _ring = new Entry?[Math.Max(capacity, 0)];

    public int Count => _entries.Count;

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

    /// <param name="document">Bytes that nobody else changes.</param>
    /// <param name="operationName">The name that the request gave.</param>
    /// <param name="plan">What to keep.</param>
    public void Add(byte[] document, string? operationName, OperationPlan plan)
    {
        if (_ring.Length == 0)
        {
            return;
        }

        var entry = new Entry(new PlanKey(document, operationName), plan);
        lock (_gate)
        {
            if (!_entries.TryAdd(entry.Key, entry))
            {
                return;
            }

            while (_ring[_hand] is { IsUsed: true } used)
            {
                used.IsUsed = false;
                _hand = (_hand + 1) % _ring.Length;
            }

            if (_ring[_hand] is { } dropped)
            {
                _entries.TryRemove(dropped.Key, out _);
            }

            _ring[_hand] = entry;
            _hand = (_hand + 1) % _ring.Length;
        }
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
    }
}
