using System.Numerics;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Overlapping;

/// <summary>The fields of a merged set, those of its fragments included, in groups of one response name.</summary>
internal sealed class ResponseGroups
{
    /// <summary>Up to here names are compared one by one, which is faster than hashing them.</summary>
    private const int Few = 12;

    private readonly List<int> _reached = [];
    private SelectionGraph _graph = null!;
    private FragmentTable _fragments = null!;
    private int[] _selections = [];
    private int[] _nexts = [];
    private int[] _groupFirst = [];
    private int[] _groupLast = [];
    private int[] _buckets = [];
    private int[] _bucketNext = [];
    private int[] _setStamps = [];
    private int _stamp;
    private UInt128 _nameBits;
    private int _fieldCount;

    /// <summary>The number of response names.</summary>
    public int Count { get; private set; }

    /// <summary>Whether every field has a response name of its own: then field and group numbers are the same.</summary>
    public bool AreAllDifferent { get; private set; }

    /// <summary>The selection sets whose fields were collected.</summary>
    public List<int> Reached => _reached;

    /// <summary>The first field of a group, where there are groups of several.</summary>
    public int First(int group) => _groupFirst[group];

    /// <summary>The next field of the same group, or -1.</summary>
    public int Next(int field) => _nexts[field];

    public ref readonly Selected Selection(int field) => ref _graph.Selection(_selections[field]);

    public void Begin(SelectionGraph graph, FragmentTable fragments)
    {
        _graph = graph;
        _fragments = fragments;
        if (_setStamps.Length < graph.SetCount)
        {
            _setStamps = new int[Math.Max(graph.SetCount, _setStamps.Length * 2)];
            _stamp = 0;
        }
    }

    public void End()
    {
        Array.Clear(_setStamps);
        _stamp = 0;
        _graph = null!;
        _fragments = null!;
    }

    public void Collect(in MergedSet set, ref int steps)
    {
        _stamp++;
        _fieldCount = 0;
        _nameBits = 0;
        AreAllDifferent = true;
        _reached.Clear();
        for (var i = 0; i < set.Count; i++)
        {
            Reach(set[i]);
        }

        for (var i = 0; i < _reached.Count; i++)
        {
            for (var s = _graph.Set(_reached[i]).First; s >= 0;)
            {
                steps++;
                ref readonly var selection = ref _graph.Selection(s);
                if (selection.Field is null)
                {
                    Reach(_fragments.Find(selection.Spread!.Name.Value)?.SelectionSet ?? -1);
                }
                else
                {
                    AddField(s, selection.Name);
                }

                s = selection.Next;
            }
        }

        Count = _fieldCount;
        if (!AreAllDifferent)
        {
            Group(ref steps);
            AreAllDifferent = Count == _fieldCount;
        }
    }

    private void Reach(int set)
    {
        if (set >= 0 && _setStamps[set] != _stamp)
        {
            _setStamps[set] = _stamp;
            _reached.Add(set);
        }
    }

    private void AddField(int selection, string name)
    {
        // A name sets one of 128 bits; as long as no bit is set twice, no name is there twice, and nothing need be compared.
        var bit = UInt128.One << (((name.Length * 37) ^ (name[0] * 3) ^ (name[^1] * 29) ^ (name[name.Length / 2] * 11)) & 127);
        AreAllDifferent &= (_nameBits & bit) == 0;
        _nameBits |= bit;
        if (_fieldCount == _selections.Length)
        {
            var size = Math.Max(32, _fieldCount * 2);
            Array.Resize(ref _selections, size);
            Array.Resize(ref _nexts, size);
            Array.Resize(ref _groupFirst, size);
            Array.Resize(ref _groupLast, size);
            Array.Resize(ref _bucketNext, size);
        }

        _selections[_fieldCount++] = selection;
    }

    private void Group(ref int steps)
    {
        Count = 0;
        var buckets = Span<int>.Empty;
        if (_fieldCount > Few)
        {
            var size = (int)BitOperations.RoundUpToPowerOf2((uint)_fieldCount * 2);
            if (_buckets.Length < size)
            {
                _buckets = new int[size];
            }

            buckets = _buckets.AsSpan(0, size);
            buckets.Fill(-1);
        }

        for (var field = 0; field < _fieldCount; field++)
        {
            var name = Selection(field).Name;
            _nexts[field] = -1;
            var group = buckets.IsEmpty ? FindAmongFew(name) : FindOrAdd(name, buckets, ref steps);
            if (group == Count)
            {
                _groupFirst[Count++] = field;
            }
            else
            {
                _nexts[_groupLast[group]] = field;
            }

            _groupLast[group] = field;
        }
    }

    private int FindAmongFew(string name)
    {
        var group = 0;
        while (group < Count && Selection(_groupFirst[group]).Name != name)
        {
            group++;
        }

        return group;
    }

    private int FindOrAdd(string name, Span<int> buckets, ref int steps)
    {
        ref var bucket = ref buckets[name.GetHashCode() & (buckets.Length - 1)];
        for (var group = bucket; group >= 0; group = _bucketNext[group])
        {
            steps++;
            if (Selection(_groupFirst[group]).Name == name)
            {
                return group;
            }
        }

        _bucketNext[Count] = bucket;
        bucket = Count;
        return Count;
    }
}
