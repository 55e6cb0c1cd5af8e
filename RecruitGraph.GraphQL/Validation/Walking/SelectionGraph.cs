using System.Runtime.InteropServices;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Validation.Walking;

/// <summary>A field or a fragment spread of a selection set, inline fragments dissolved.</summary>
internal struct Selected
{
    /// <summary>The field; null for a spread.</summary>
    public FieldNode? Field;

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
    private readonly List<Selected> _selections = [];
    private readonly List<SelectionSet> _sets = [];
    private readonly List<int> _roots = [];

    /// <summary>Whether a rule wants the graph; without one the walk does not fill it.</summary>
    public bool IsWanted { get; set; }

    public int SetCount => _sets.Count;

    public int SelectionCount => _selections.Count;

    /// <summary>The selection sets of operations and fragments.</summary>
    public IReadOnlyList<int> Roots => _roots;

    /// <summary>Whether any fragment defines variables of its own.</summary>
    public bool HasFragmentVariables { get; set; }

    public ref readonly Selected Selection(int index) => ref CollectionsMarshal.AsSpan(_selections)[index];

    public ref readonly SelectionSet Set(int index) => ref CollectionsMarshal.AsSpan(_sets)[index];

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
        CollectionsMarshal.AsSpan(_selections)[selection].Inner = set;
        return set;
    }

    public int AddField(int set, FieldNode field, GraphQLType? type, CompositeType? parent)
    {
        CollectionsMarshal.AsSpan(_sets)[set].FieldCount++;
        return Append(set, new Selected { Field = field, Type = type, Parent = parent, Inner = -1, Next = -1 });
    }

    public void AddSpread(int set, FragmentSpreadNode spread)
    {
        CollectionsMarshal.AsSpan(_sets)[set].SpreadCount++;
        Append(set, new Selected { Spread = spread, Inner = -1, Next = -1 });
    }

    public void Clear()
    {
        _selections.Clear();
        _sets.Clear();
        _roots.Clear();
        HasFragmentVariables = false;
    }

    private int Add(SelectionSetNode node, ReportPosition position, DocumentFragment? fragment)
    {
        _sets.Add(new SelectionSet { Node = node, Position = position, Fragment = fragment, First = -1, Last = -1 });
        return _sets.Count - 1;
    }

    private int Append(int set, in Selected selection)
    {
        var index = _selections.Count;
        _selections.Add(selection);
        ref var target = ref CollectionsMarshal.AsSpan(_sets)[set];
        if (target.First < 0)
        {
            target.First = index;
        }
        else
        {
            CollectionsMarshal.AsSpan(_selections)[target.Last].Next = index;
        }

        target.Last = index;
        return index;
    }
}
