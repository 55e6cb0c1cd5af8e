using System.Collections.Immutable;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Analysis;

/// <summary>Counts the directives of a document, each where it is written.</summary>
internal sealed class DirectiveCount(int allowed)
{
    private readonly Stack<SelectionSetNode> _open = new();

    public int Total { get; private set; }

    /// <summary>The first directive beyond the limit.</summary>
    public DirectiveNode? First { get; private set; }

    public void Add(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is ExecutableDefinitionNode executable)
            {
                Add(executable);
            }
        }
    }

    private void Add(ExecutableDefinitionNode definition)
    {
        Add(definition.Directives);
        if (!definition.VariableDefinitions.IsDefaultOrEmpty)
        {
            foreach (var variable in definition.VariableDefinitions)
            {
                Add(variable.Directives);
            }
        }

        _open.Push(definition.SelectionSet);
        while (_open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                Add(selection.Directives);
                if (selection is FieldNode { SelectionSet: { } below })
                {
                    _open.Push(below);
                }
                else if (selection is InlineFragmentNode inline)
                {
                    _open.Push(inline.SelectionSet);
                }
            }
        }
    }

    private void Add(ImmutableArray<DirectiveNode> directives)
    {
        if (First is null && Total + directives.Length > allowed)
        {
            First = directives[allowed - Total];
        }

        Total += directives.Length;
    }
}
