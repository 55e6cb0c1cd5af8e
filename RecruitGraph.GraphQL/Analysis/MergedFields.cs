using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Analysis;

/// <summary>
/// Counts the fields of an operation as its answer can have them: those of one response name at one place are one,
/// whatever their type conditions. Specification, section 6.4.3 (MergeSelectionSets).
/// </summary>
internal sealed class MergedFields(DocumentCounts document)
{
    private readonly Stack<List<SelectionSetNode>> _places = new();
    private readonly Stack<SelectionSetNode> _open = new();
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    /// <summary>How many root fields there are.</summary>
    public int RootFields { get; private set; }

    /// <summary>How many fields there are; counting stops above the limit.</summary>
    public int Fields { get; private set; }

    /// <summary>The first field beyond a limit; null when there is none.</summary>
    public FieldNode? First { get; private set; }

    /// <summary>How many selections were looked at; for tests of the bound.</summary>
    public int Steps { get; private set; }

    public void Count(OperationDefinitionNode operation, int maxRootFields, int maxFields)
    {
        _places.Push([operation.SelectionSet]);
        var isRoot = true;
        while (First is null && _places.TryPop(out var place))
        {
            Count(place, isRoot, isRoot ? maxRootFields : int.MaxValue, maxFields);
            RootFields = isRoot ? Fields : RootFields;
            isRoot = false;
        }
    }

    private void Count(List<SelectionSetNode> place, bool isCountedToItsEnd, int maxHere, int maxFields)
    {
        var groups = new Dictionary<string, List<SelectionSetNode>>(StringComparer.Ordinal);
        _visited.Clear();
        _open.Clear();
        foreach (var set in place)
        {
            _open.Push(set);
            while (_open.TryPop(out var next))
            {
                foreach (var selection in next.Selections)
                {
                    Steps++;
                    switch (selection)
                    {
                        case FieldNode field:
                            Add(groups, field);
                            if (groups.Count > maxHere || Fields > maxFields)
                            {
                                First ??= field;
                                if (!isCountedToItsEnd)
                                {
                                    return;
                                }
                            }

                            break;
                        case InlineFragmentNode inline:
                            _open.Push(inline.SelectionSet);
                            break;
                        case FragmentSpreadNode spread
                            when document.FindFragment(spread.Name.Value) is { } fragment && _visited.Add(spread.Name.Value):
                            _open.Push(fragment.SelectionSet);
                            break;
                    }
                }
            }
        }

        foreach (var (_, below) in groups)
        {
            if (below.Count > 0)
            {
                _places.Push(below);
            }
        }
    }

    private void Add(Dictionary<string, List<SelectionSetNode>> groups, FieldNode field)
    {
        if (!groups.TryGetValue(field.ResponseName, out var below))
        {
            groups.Add(field.ResponseName, below = []);
            Fields++;
        }

        if (field.SelectionSet is not null)
        {
            below.Add(field.SelectionSet);
        }
    }
}
