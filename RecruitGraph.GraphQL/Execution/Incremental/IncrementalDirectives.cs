using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Finds <c>@defer</c> and <c>@stream</c> in documents.</summary>
internal static class IncrementalDirectives
{
    public const string Defer = "defer";
    public const string Stream = "stream";

    public static bool IsIncremental(DirectiveNode directive) => directive.Name.Value is Defer or Stream;

    /// <summary>Whether anything that an operation could execute is deferred or streamed. Subscriptions never are.</summary>
    public static bool IsUsed(
        Schema schema, OperationDefinitionNode operation, Dictionary<string, FragmentDefinitionNode> fragments)
    {
        if (!schema.SupportsIncrementalDelivery || operation.Operation == OperationType.Subscription)
        {
            return false;
        }

        var open = new Stack<SelectionSetNode>();
        open.Push(operation.SelectionSet);
        foreach (var fragment in fragments.Values)
        {
            open.Push(fragment.SelectionSet);
        }

        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                foreach (var directive in selection.Directives)
                {
                    if (IsIncremental(directive))
                    {
                        return true;
                    }
                }

                if (selection is FieldNode { SelectionSet: { } subfields })
                {
                    open.Push(subfields);
                }
                else if (selection is InlineFragmentNode inline)
                {
                    open.Push(inline.SelectionSet);
                }
            }
        }

        return false;
    }

    public static DirectiveNode? Find(SelectionNode selection, string name)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value == name)
            {
                return directive;
            }
        }

        return null;
    }

    public static ValueNode? FindArgument(DirectiveNode directive, string name, FragmentScope? scope)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value == name)
            {
                return FragmentScope.Resolve(argument.Value, scope);
            }
        }

        return null;
    }

    /// <summary>The label, which documents give as a literal.</summary>
    public static string? FindLabel(DirectiveNode directive) => (FindArgument(directive, "label", null) as StringValueNode)?.Value;
}
