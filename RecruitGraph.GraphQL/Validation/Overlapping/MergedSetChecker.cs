using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Overlapping;

/// <summary>
/// Proves that no fields of a document conflict. Instead of comparing pairs it looks at whole sets of selection sets whose
/// fields end up in one object of the answer: it groups their fields by response name, compares each group with its first
/// field, and goes on with the sets that the group's inner selections form. Sets already seen are not looked at again, so
/// that fragments used in many places, or nested exponentially, are compared once.
/// </summary>
/// <remarks>
/// Vocabulary. A merged set is a list of selection sets, by number, whose fields are answered together. Its mode is
/// <em>full</em> where its fields can apply to one object, so that name, arguments and shape must agree, and <em>shape</em>
/// where they come from different object types and only the shape must. "No" may be wrong in one case only: when the limit
/// of steps is reached; the slower comparison then decides.
/// </remarks>
internal sealed class MergedSetChecker
{
    private const int BaseSteps = 100_000;
    private const int StepsPerSelection = 32;

    private readonly Stack<MergedSet> _pending = new();
    private readonly HashSet<MergedSet> _seen = [];
    private readonly ResponseGroups _groups = new();
    private readonly List<int> _inner = [];
    private readonly List<ObjectType> _objectTypes = [];
    private SetState[] _states = [];
    private SelectionGraph _graph = null!;
    private int _steps;
    private int _limit;

    /// <summary>How many steps the last check took.</summary>
    public int Steps => _steps;

    public bool CanMerge(SelectionGraph graph, FragmentTable fragments)
    {
        _graph = graph;
        _steps = 0;
        _limit = (int)Math.Min(int.MaxValue / 2, BaseSteps + ((long)StepsPerSelection * graph.SelectionCount));
        if (_states.Length < graph.SetCount)
        {
            _states = new SetState[Math.Max(graph.SetCount, _states.Length * 2)];
        }

        _groups.Begin(graph, fragments);
        var canMerge = CheckAll();
        Array.Clear(_states, 0, graph.SetCount);
        _pending.Clear();
        _seen.Clear();
        _groups.End();
        _graph = null!;
        return canMerge;
    }

    private bool CheckAll()
    {
        // Operations first: what they reach of the fragments need not be looked at again for the fragments' own sake.
        return CheckRoots(static set => set.Fragment is null) && CheckRoots(static set => set.Fragment is not null);
    }

    private bool CheckRoots(Predicate<SelectionSet> isWanted)
    {
        foreach (var root in _graph.Roots)
        {
            if (isWanted(_graph.Set(root)))
            {
                EnqueueAlone(root);
            }

            while (_pending.TryPop(out var set))
            {
                var isCovered = set.Count == 1 && _states[set[0]] == SetState.Covered;
                if (!isCovered && (!Check(set) || _steps > _limit))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool Check(in MergedSet set)
    {
        var isFull = !set.IsShapeOnly;
        _groups.Collect(set, ref _steps);
        if (isFull)
        {
            foreach (var reached in _groups.Reached)
            {
                _states[reached] = SetState.Covered;
            }
        }

        if (_groups.AreAllDifferent)
        {
            for (var field = 0; field < _groups.Count; field++)
            {
                EnqueueAlone(_groups.Selection(field).Inner);
            }

            return true;
        }

        for (var group = 0; group < _groups.Count; group++)
        {
            var first = _groups.First(group);
            if (_groups.Next(first) < 0)
            {
                EnqueueAlone(_groups.Selection(first).Inner);
            }
            else if (!(isFull ? CheckGroup(first) : CheckShape(first, isGoingOn: true)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Checks the fields of one response name, of which there are several.</summary>
    private bool CheckGroup(int first)
    {
        _objectTypes.Clear();
        for (var i = first; i >= 0; i = _groups.Next(i))
        {
            _steps++;
            if (_groups.Selection(i).Parent is ObjectType type && !_objectTypes.Contains(type))
            {
                _steps += _objectTypes.Count;
                _objectTypes.Add(type);
            }
        }

        if (_objectTypes.Count <= 1)
        {
            return CheckShape(first, isGoingOn: false) && CheckSame(first, null);
        }

        // Fields of different object types are never answered together, but each is with those of interfaces and unions.
        if (!CheckShape(first, isGoingOn: true))
        {
            return false;
        }

        foreach (var type in _objectTypes)
        {
            if (!CheckSame(first, type))
            {
                return false;
            }
        }

        return true;
    }

    private bool CheckShape(int first, bool isGoingOn)
    {
        GraphQLType? shape = null;
        var hasStream = false;
        _inner.Clear();
        for (var i = first; i >= 0; i = _groups.Next(i))
        {
            _steps++;
            ref readonly var selection = ref _groups.Selection(i);
            hasStream |= selection.Field!.Find("stream") is not null;
            if (selection.Type is { } type)
            {
                shape ??= type;
                if (ReturnTypes.Conflict(shape, type))
                {
                    return false;
                }
            }

            if (selection.Inner >= 0)
            {
                _inner.Add(selection.Inner);
            }
        }

        if (isGoingOn)
        {
            EnqueueInner(isShapeOnly: true);
        }

        return !hasStream;
    }

    /// <summary>Checks that fields which can apply to one object are the same; null stands for all of the group.</summary>
    private bool CheckSame(int first, ObjectType? type)
    {
        FieldNode? sample = null;
        _inner.Clear();
        for (var i = first; i >= 0; i = _groups.Next(i))
        {
            _steps++;
            ref readonly var selection = ref _groups.Selection(i);
            if (type is not null && selection.Parent is ObjectType parent && parent != type)
            {
                continue;
            }

            var field = selection.Field!;
            sample ??= field;
            if (sample.Name.Value != field.Name.Value
                || !ArgumentComparer.Equal(sample.Arguments, field.Arguments, ref _steps))
            {
                return false;
            }

            if (selection.Inner >= 0)
            {
                _inner.Add(selection.Inner);
            }
        }

        EnqueueInner(isShapeOnly: false);
        return true;
    }

    private void EnqueueInner(bool isShapeOnly)
    {
        if (_inner.Count == 1)
        {
            EnqueueAlone(_inner[0]);
        }
        else if (_inner.Count > 1)
        {
            var set = new MergedSet([.. _inner], isShapeOnly);
            _steps += _inner.Count;
            if (_seen.Add(set))
            {
                _pending.Push(set);
            }
        }
    }

    private void EnqueueAlone(int set)
    {
        if (set < 0 || _states[set] != SetState.New)
        {
            return;
        }

        ref readonly var selections = ref _graph.Set(set);
        if (selections is { FieldCount: 1, SpreadCount: 0 } && _graph.Selection(selections.First).Inner < 0)
        {
            _states[set] = SetState.Covered;
            return;
        }

        _states[set] = SetState.Pending;
        _pending.Push(new MergedSet(set));
    }

    /// <summary>How far the fields of one selection set were compared with each other.</summary>
    private enum SetState : byte
    {
        New,
        Pending,

        /// <summary>The set was part of a merged set in full mode, which compares more than the set alone.</summary>
        Covered,
    }
}
