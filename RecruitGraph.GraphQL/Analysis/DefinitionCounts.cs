using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Analysis;

/// <summary>
/// What an operation or a fragment asks for. At first only what its own text says; <see cref="Include"/> adds the fragments
/// that it spreads. Counts stop at <see cref="int.MaxValue"/>, since fragments multiply.
/// </summary>
internal sealed class DefinitionCounts
{
    public DefinitionCounts(ExecutableDefinitionNode definition)
    {
        Definition = definition;
        Deepest = definition;
        Read(definition.SelectionSet);
    }

    public ExecutableDefinitionNode Definition { get; }

    /// <summary>The longest way down, in fields.</summary>
    public int Depth { get; private set; }

    /// <summary>The selection in the definition's own text that leads furthest down.</summary>
    public SyntaxNode Deepest { get; private set; }

    /// <summary>Fields before merging.</summary>
    public int Fields { get; private set; }

    /// <summary>Those of them that stand at the top.</summary>
    public int TopFields { get; private set; }

    public int Aliases { get; private set; }

    public int FragmentVisits { get; private set; }

    /// <summary>Whether there may be more, since a fragment leads back to itself.</summary>
    public bool IsLeast { get; private set; }

    /// <summary>The spreads in the definition's own text, with the number of fields around them.</summary>
    public List<(FragmentSpreadNode Node, int Depth)> Spreads { get; } = [];

    /// <summary>Adds what a spread brings in.</summary>
    /// <param name="spread">The spread.</param>
    /// <param name="depth">The number of fields around it.</param>
    /// <param name="fragment">The fragment's counts.</param>
    /// <param name="isComplete">Whether they have all that the fragment spreads itself.</param>
    public void Include(FragmentSpreadNode spread, int depth, DefinitionCounts fragment, bool isComplete)
    {
        IsLeast |= fragment.IsLeast || !isComplete;
        Fields = Add(Fields, fragment.Fields);
        Aliases = Add(Aliases, fragment.Aliases);
        FragmentVisits = Add(FragmentVisits, fragment.FragmentVisits);
        if (depth == 0)
        {
            TopFields = Add(TopFields, fragment.TopFields);
        }

        Reach(Add(depth, fragment.Depth), spread);
    }

    public static int Add(int x, int y) => (int)Math.Min((long)x + y, int.MaxValue);

    private void Read(SelectionSetNode root)
    {
        var open = new Stack<(SelectionSetNode Set, int Depth)>();
        open.Push((root, 0));
        while (open.TryPop(out var frame))
        {
            foreach (var selection in frame.Set.Selections)
            {
                switch (selection)
                {
                    case FieldNode field:
                        Read(field, frame.Depth);
                        if (field.SelectionSet is not null)
                        {
                            open.Push((field.SelectionSet, frame.Depth + 1));
                        }

                        break;
                    case InlineFragmentNode inline:
                        open.Push((inline.SelectionSet, frame.Depth));
                        break;
                    case FragmentSpreadNode spread:
                        FragmentVisits++;
                        Spreads.Add((spread, frame.Depth));
                        break;
                }
            }
        }
    }

    private void Read(FieldNode field, int depth)
    {
        Fields++;
        TopFields += depth == 0 ? 1 : 0;
        Aliases += field.Alias is null ? 0 : 1;
        Reach(depth + 1, field);
    }

    private void Reach(int depth, SyntaxNode node)
    {
        if (depth > Depth)
        {
            Depth = depth;
            Deepest = node;
        }
    }
}
