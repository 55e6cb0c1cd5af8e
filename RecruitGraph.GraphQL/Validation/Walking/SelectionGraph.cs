using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Validation.Walking;

/// <summary>A field or a fragment spread of a selection set, inline fragments dissolved.</summary>
internal struct Selected
{
    /// <summary>The field; null for a spread.</summary>
    public FieldNode? Field;

    /// <summary>The field's response name; empty for a spread.</summary>
    public string Name;

    /// <summary>The spread; null for a field.</summary>
    public FragmentSpreadNode? Spread;

    /// <summary>The field's type; null where it is unknown, and for meta-fields.</summary>
    public GraphQLType? Type;

    /// <summary>The type that the field is selected from.</summary>
    public CompositeType? Parent;

    /// <summary>The field's own selection set, or -1.</summary>
    public int Inner;

    /// <summary>The next selection of the same set, or -1.</summary>
    public int Next;
}

/// <summary>A selection set: of an operation, a fragment or a field.</summary>
internal struct SelectionSet
{
    public SelectionSetNode Node;

    public ReportPosition Position;

    /// <summary>The fragment whose text holds the set, or null.</summary>
    public DocumentFragment? Fragment;

    public int First;

    public int Last;

    public int FieldCount;

    public int SpreadCount;
}

/// <summary>
/// What the document selects, as arrays that the walk fills in passing: so the comparison of fields that may overlap needs
/// neither a second walk nor a second look at the schema.
/// </summary>
internal sealed class SelectionGraph
{
    private readonly List<int> _roots = [];
    private Selected[] _selections = new Selected[64];
    private SelectionSet[] _sets = new SelectionSet[32];

    /// <summary>Whether a rule wants the graph; without one the walk does not fill it.</summary>
    public bool IsWanted { get; set; }

    public int SetCount { get; private set; }

    public int SelectionCount { get; private set; }

    /// <summary>The selection sets of operations and fragments.</summary>
    public List<int> Roots => _roots;

    /// <summary>Whether any fragment defines variables of its own.</summary>
    public bool HasFragmentVariables { get; set; }

    public ref readonly Selected Selection(int index) => ref _selections[index];

    public ref readonly SelectionSet Set(int index) => ref _sets[index];

    public int AddRoot(SelectionSetNode node, ReportPosition position, DocumentFragment? fragment)
    {
        var set = Add(node, position, fragment);
        _roots.Add(set);
        return set;
    }

    /// <summary>Adds the selection set of a field that was added before.</summary>
    public int AddInner(int selection, SelectionSetNode node, ReportPosition position, DocumentFragment? fragment)
    {
        var set = Add(node, position, fragment);
        _selections[selection].Inner = set;
        return set;
    }

    public int AddField(int set, FieldNode field, GraphQLType? type, CompositeType? parent)
    {
        _sets[set].FieldCount++;
        ref var selection = ref Append(set);
        selection.Field = field;
        selection.Name = field.ResponseName;
        selection.Type = type;
        selection.Parent = parent;
        return SelectionCount - 1;
    }

    public void AddSpread(int set, FragmentSpreadNode spread)
    {
        _sets[set].SpreadCount++;
        ref var selection = ref Append(set);
        selection.Spread = spread;
        selection.Name = "";
    }

    public void Clear()
    {
        Array.Clear(_selections, 0, SelectionCount);
        Array.Clear(_sets, 0, SetCount);
        _roots.Clear();
        SelectionCount = 0;
        SetCount = 0;
        HasFragmentVariables = false;
    }

    private int Add(SelectionSetNode node, ReportPosition position, DocumentFragment? fragment)
    {
        if (SetCount == _sets.Length)
        {
            Array.Resize(ref _sets, SetCount * 2);
        }

        _sets[SetCount] = new SelectionSet { Node = node, Position = position, Fragment = fragment, First = -1, Last = -1 };
        return SetCount++;
    }

    private ref Selected Append(int set)
    {
        if (SelectionCount == _selections.Length)
        {
            Array.Resize(ref _selections, SelectionCount * 2);
        }

        var index = SelectionCount++;
        ref var target = ref _sets[set];
        if (target.First < 0)
        {
            target.First = index;
        }
        else
        {
            _selections[target.Last].Next = index;
        }

        target.Last = index;
        ref var selection = ref _selections[index];
        selection.Inner = -1;
        selection.Next = -1;
        return ref selection;
    }
}
