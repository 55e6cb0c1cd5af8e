using System.Runtime.CompilerServices;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Overlapping;

/// <summary>
/// Compares fields pair by pair and says which conflict, with the words and in the order of the reference implementation.
/// Every pair of selection set and fragment, and of two fragments, is compared once; the number of steps is limited.
/// </summary>
/// <remarks>
/// A conflict can be within a selection set, between its fields and those of a fragment that it spreads, or between two of
/// its fragments; and the same again for the inner selections of two fields that share a response name. Two fields are
/// <em>exclusive</em> when no object can have both: then only the shapes of their answers must agree, all the way down.
/// </remarks>
internal sealed partial class FieldConflictFinder
{
    private const int MaxSteps = 500_000;

    private readonly ValidationContext _context;
    private readonly SelectionGraph _graph;
    private readonly VariableScopes _scopes;
    private readonly CollectedFields?[] _collected;
    private readonly Dictionary<(int Set, int Scope), List<ScopedFragment>> _spreads = [];
    private readonly Dictionary<(int Set, int SetScope, int Fragment, int FragmentScope), bool> _setPairs = [];
    private readonly Dictionary<(int First, int FirstScope, int Second, int SecondScope), bool> _fragmentPairs = [];
    private ReportPosition _position;
    private int _steps;

    public FieldConflictFinder(ValidationContext context)
    {
        _context = context;
        _graph = context.Selections;
        _scopes = new VariableScopes(context.Fragments);
        _collected = new CollectedFields?[_graph.SetCount];
    }

    /// <summary>How many steps were taken so far.</summary>
    public int Steps => _steps;

    private bool IsExhausted => _steps > MaxSteps;

    /// <summary>Reports the conflicts of one selection set of an operation, a fragment or a field.</summary>
    public void Report(int set)
    {
        ref readonly var selectionSet = ref _graph.Set(set);
        if (selectionSet.FieldCount + selectionSet.SpreadCount < 2)
        {
            return;
        }

        _position = selectionSet.Position;
        foreach (var conflict in FindIn(Collect(set), _scopes.Of(selectionSet.Fragment)))
        {
            _context.ReportAt(_position, conflict.Message, conflict.Nodes);
        }

        if (IsExhausted)
        {
            _context.AbortAt(_position);
        }
    }

    private List<FieldConflict> FindIn(CollectedFields fields, VariableScope? scope)
    {
        var conflicts = new List<FieldConflict>();
        var limit = _context.MaxErrors;
        foreach (var (_, group) in fields.Groups)
        {
            for (var i = 0; i < group.Count && !IsExhausted; i++)
            {
                for (var j = i + 1; j < group.Count && !IsExhausted && conflicts.Count <= limit; j++)
                {
                    Compare(conflicts, false, group[i], scope, group[j], scope);
                }
            }
        }

        var spreads = Spreads(fields, scope);
        for (var i = 0; i < spreads.Count && !IsExhausted && conflicts.Count <= limit; i++)
        {
            CompareWithFragment(conflicts, false, fields, scope, spreads[i]);
            for (var j = i + 1; j < spreads.Count && !IsExhausted; j++)
            {
                CompareFragments(conflicts, false, spreads[i], spreads[j]);
            }
        }

        return conflicts;
    }

    private void CompareWithFragment(
        List<FieldConflict> conflicts, bool exclusive, CollectedFields fields, VariableScope? scope, ScopedFragment spread)
    {
        _steps++;
        if (fields.Groups.Count == 0
            || IsKnown(_setPairs, (fields.Set, IdOf(scope), spread.Fragment.Index, IdOf(spread.Scope)), exclusive))
        {
            return;
        }

        var inFragment = Collect(spread.Fragment.SelectionSet);
        if (inFragment == fields && spread.Scope == scope)
        {
            return;
        }

        CompareAll(conflicts, exclusive, fields, scope, inFragment, spread.Scope);
        if (!HasStack())
        {
            return;
        }

        foreach (var inner in Spreads(inFragment, spread.Scope))
        {
            CompareWithFragment(conflicts, exclusive, fields, scope, inner);
        }
    }

    private void CompareFragments(List<FieldConflict> conflicts, bool exclusive, ScopedFragment first, ScopedFragment second)
    {
        _steps += 2;
        if (IsExhausted || (first.Fragment == second.Fragment && first.Scope == second.Scope))
        {
            return;
        }

        var key = PairOf(first, second);
        if (first.Fragment == second.Fragment)
        {
            if (!IsKnown(_fragmentPairs, key, exclusive: false))
            {
                ReportArguments(first.Node, second.Node);
            }

            return;
        }

        if (IsKnown(_fragmentPairs, key, exclusive) || !HasStack())
        {
            return;
        }

        var firstFields = Collect(first.Fragment.SelectionSet);
        var secondFields = Collect(second.Fragment.SelectionSet);
        CompareAll(conflicts, exclusive, firstFields, first.Scope, secondFields, second.Scope);
        foreach (var inner in Spreads(secondFields, second.Scope))
        {
            CompareFragments(conflicts, exclusive, first, inner);
        }

        foreach (var inner in Spreads(firstFields, first.Scope))
        {
            CompareFragments(conflicts, exclusive, inner, second);
        }
    }

    private List<FieldConflict> FindBetween(bool exclusive, int firstSet, VariableScope? scope1, int secondSet, VariableScope? scope2)
    {
        var conflicts = new List<FieldConflict>();
        var (first, second) = (Collect(firstSet), Collect(secondSet));
        var (firstSpreads, secondSpreads) = (Spreads(first, scope1), Spreads(second, scope2));
        CompareAll(conflicts, exclusive, first, scope1, second, scope2);
        foreach (var spread in secondSpreads)
        {
            CompareWithFragment(conflicts, exclusive, first, scope1, spread);
        }

        foreach (var spread in firstSpreads)
        {
            CompareWithFragment(conflicts, exclusive, second, scope2, spread);
        }

        foreach (var firstSpread in firstSpreads)
        {
            foreach (var secondSpread in secondSpreads)
            {
                CompareFragments(conflicts, exclusive, firstSpread, secondSpread);
            }
        }

        return conflicts;
    }

    private void CompareAll(
        List<FieldConflict> conflicts,
        bool exclusive,
        CollectedFields first,
        VariableScope? scope1,
        CollectedFields second,
        VariableScope? scope2)
    {
        foreach (var (name, firstGroup) in first.Groups)
        {
            _steps++;
            if (second.Find(name) is not { } secondGroup)
            {
                continue;
            }

            foreach (var firstField in firstGroup)
            {
                foreach (var secondField in secondGroup)
                {
                    if (IsExhausted || conflicts.Count > Math.Max(FieldConflict.MaxInner, _context.MaxErrors))
                    {
                        return;
                    }

                    Compare(conflicts, exclusive, firstField, scope1, secondField, scope2);
                }
            }
        }
    }

    private CollectedFields Collect(int set) => _collected[set] ??= new CollectedFields(_graph, set);

    private List<ScopedFragment> Spreads(CollectedFields fields, VariableScope? scope)
    {
        var key = (fields.Set, IdOf(scope));
        if (!_spreads.TryGetValue(key, out var spreads))
        {
            _steps += fields.Spreads.Count;
            _spreads.Add(key, spreads = _scopes.Spread(fields.Spreads, scope));
        }

        return spreads;
    }

    private bool HasStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _steps = MaxSteps + 1;
        }

        return !IsExhausted;
    }

    /// <summary>
    /// Whether a pair was compared before, and notes it. Having compared it as not exclusive covers both, the other way
    /// round it does not.
    /// </summary>
    private static bool IsKnown<TPair>(Dictionary<TPair, bool> pairs, TPair pair, bool exclusive)
        where TPair : notnull
    {
        if (pairs.TryGetValue(pair, out var wasExclusive) && (exclusive || !wasExclusive))
        {
            return true;
        }

        pairs[pair] = exclusive;
        return false;
    }

    private static (int First, int FirstScope, int Second, int SecondScope) PairOf(ScopedFragment first, ScopedFragment second)
    {
        var (a, b) = ((first.Fragment.Index, IdOf(first.Scope)), (second.Fragment.Index, IdOf(second.Scope)));
        return a.CompareTo(b) <= 0 ? (a.Index, a.Item2, b.Index, b.Item2) : (b.Index, b.Item2, a.Index, a.Item2);
    }

    private static int IdOf(VariableScope? scope) => scope?.Id ?? 0;
}
