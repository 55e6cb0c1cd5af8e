using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Walking;

/// <summary>A fragment of the document and what the walk learns of it.</summary>
internal sealed class DocumentFragment(FragmentDefinitionNode definition, int index)
{
    private FragmentSpreadNode[]? _spreads;

    public FragmentDefinitionNode Definition { get; } = definition;

    public int Index { get; } = index;

    public string Name => Definition.Name.Value;

    /// <summary>Where the fragment's variable usages stand; set when the walk leaves it.</summary>
    public Range VariableUsages { get; set; }

    /// <summary>The fragment's selection set in the selection graph; -1 before the walk has entered it.</summary>
    public int SelectionSet { get; set; } = -1;

    /// <summary>All spreads inside the fragment.</summary>
    public FragmentSpreadNode[] Spreads => _spreads ??= FragmentTable.CollectSpreads(Definition.SelectionSet);

    /// <summary>The variable of a name that the fragment itself defines (experimental fragment arguments), or null.</summary>
    public VariableDefinitionNode? FindVariable(string name)
    {
        VariableDefinitionNode? found = null;
        foreach (var definition in Definition.VariableDefinitions)
        {
            if (definition.Variable.Name.Value == name)
            {
                found = definition;
            }
        }

        return found;
    }
}

/// <summary>The fragments of a document by name; of several with one name the last counts.</summary>
internal sealed class FragmentTable
{
    /// <summary>How many fragments and usages all operations together may reach before validation is given up.</summary>
    private const int WorkLimit = 2_000_000;

    private readonly Dictionary<string, DocumentFragment> _byName = [];
    private readonly List<DocumentFragment> _reached = [];
    private readonly HashSet<string> _names = [];
    private readonly List<string> _queue = [];
    private readonly Dictionary<OperationDefinitionNode, FragmentSpreadNode[]> _spreads = [];
    private OperationDefinitionNode? _reachedFrom;

    public int Count { get; private set; }

    public int RemainingWork { get; set; }

    /// <summary>How many fragments and usages were looked at; for tests of the bound.</summary>
    public int Work => WorkLimit - RemainingWork;

    public void Begin(DocumentNode document)
    {
        RemainingWork = WorkLimit;
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                _byName[fragment.Name.Value] = new DocumentFragment(fragment, Count++);
            }
        }
    }

    public void Clear()
    {
        _byName.Clear();
        _reached.Clear();
        _names.Clear();
        _queue.Clear();
        _spreads.Clear();
        _reachedFrom = null;
        Count = 0;
    }

    public DocumentFragment? Find(string name) => Count == 0 ? null : _byName.GetValueOrDefault(name);

    /// <summary>The fragments that an operation uses, directly or not, nearest first. Valid until the next call.</summary>
    public List<DocumentFragment> ReachedFrom(OperationDefinitionNode operation)
    {
        if (_reachedFrom == operation)
        {
            return _reached;
        }

        _reachedFrom = operation;
        _reached.Clear();
        if (Count == 0)
        {
            return _reached;
        }

        _names.Clear();
        _queue.Clear();
        Enqueue(SpreadsOf(operation));
        for (var i = 0; i < _queue.Count; i++)
        {
            if (_byName.TryGetValue(_queue[i], out var fragment))
            {
                _reached.Add(fragment);
                Enqueue(fragment.Spreads);
            }
        }

        RemainingWork -= _queue.Count;
        return _reached;
    }

    /// <summary>All spreads inside an operation.</summary>
    public FragmentSpreadNode[] SpreadsOf(OperationDefinitionNode operation)
    {
        if (!_spreads.TryGetValue(operation, out var spreads))
        {
            _spreads.Add(operation, spreads = CollectSpreads(operation.SelectionSet));
        }

        return spreads;
    }

    /// <summary>
    /// The spreads inside a selection set at any depth. The order, inner sets last to first, is the one in which the
    /// reference implementation reports about them.
    /// </summary>
    public static FragmentSpreadNode[] CollectSpreads(SelectionSetNode root)
    {
        var spreads = new List<FragmentSpreadNode>();
        var pending = new Stack<SelectionSetNode>();
        pending.Push(root);
        while (pending.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread:
                        spreads.Add(spread);
                        break;
                    case FieldNode { SelectionSet: { } inner }:
                        pending.Push(inner);
                        break;
                    case InlineFragmentNode inline:
                        pending.Push(inline.SelectionSet);
                        break;
                }
            }
        }

        return [.. spreads];
    }

    private void Enqueue(FragmentSpreadNode[] spreads)
    {
        RemainingWork -= spreads.Length;
        foreach (var spread in spreads)
        {
            if (_names.Add(spread.Name.Value))
            {
                _queue.Add(spread.Name.Value);
            }
        }
    }
}
