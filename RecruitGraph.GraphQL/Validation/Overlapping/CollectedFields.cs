using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Overlapping;

/// <summary>A field as the comparison of pairs sees it.</summary>
internal sealed class CollectedField(in Selected selected)
{
    public FieldNode Node { get; } = selected.Field!;

    public GraphQLType? Type { get; } = selected.Type;

    public CompositeType? Parent { get; } = selected.Parent;

    /// <summary>The field's own selection set, or -1.</summary>
    public int Inner { get; } = selected.Inner;

    public DirectiveNode? Stream { get; } = selected.Field!.Find("stream");

    /// <summary>Whether nothing but the name and the type can conflict.</summary>
    public bool IsSimpleLeaf => Inner < 0 && Stream is null && Node.Arguments.IsEmpty;
}

/// <summary>The fields of one selection set by response name, and the fragments that it spreads.</summary>
internal sealed class CollectedFields
{
    private readonly Dictionary<string, List<CollectedField>> _byName = [];
    private readonly List<(string Name, List<CollectedField> Fields)> _groups = [];
    private readonly List<FragmentSpreadNode> _spreads = [];

    public CollectedFields(SelectionGraph graph, int set)
    {
        Set = set;
        for (var i = graph.Set(set).First; i >= 0; i = graph.Selection(i).Next)
        {
            ref readonly var selected = ref graph.Selection(i);
            if (selected.Spread is not null)
            {
                _spreads.Add(selected.Spread);
                continue;
            }

            var name = selected.Name;
            if (!_byName.TryGetValue(name, out var group))
            {
                _byName.Add(name, group = []);
                _groups.Add((name, group));
            }

            group.Add(new CollectedField(selected));
        }
    }

    public int Set { get; }

    public IReadOnlyList<(string Name, List<CollectedField> Fields)> Groups => _groups;

    public IReadOnlyList<FragmentSpreadNode> Spreads => _spreads;

    public List<CollectedField>? Find(string name) => _byName.GetValueOrDefault(name);
}
