using System.Runtime.CompilerServices;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Defer and stream directives are used on valid root fields. The root fields of mutations and subscriptions can be neither
/// deferred nor streamed. Incremental delivery, section 5.7.4 of its specification edits.
/// </summary>
public sealed class DeferStreamDirectiveOnRootFieldRule : ValidationRule, IIncrementalDeliveryRule
{
    private readonly HashSet<string> _faultless = [];
    private readonly HashSet<string> _visited = [];

    public override WalkEvents Events => WalkEvents.EnterOperation;

    public override void Reset()
    {
        _faultless.Clear();
        _visited.Clear();
    }

    public override void EnterOperation(ValidationContext context, OperationDefinitionNode node)
    {
        if (node.Operation == OperationType.Query || context.Schema.GetRootType(node.Operation) is not { } root)
        {
            return;
        }

        _visited.Clear();
        if (Check(context, $"root {SyntaxText.Of(node.Operation)} type \"{root.Name}\"", node.SelectionSet))
        {
            _faultless.UnionWith(_visited);
        }
    }

    private bool Check(ValidationContext context, string root, SelectionSetNode set)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            context.Abort();
            return false;
        }

        var isValid = true;
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode:
                    isValid &= Forbid(context, selection.Find("stream"), $"Stream directive cannot be used on {root}.");
                    break;
                case InlineFragmentNode inline:
                    isValid &= Forbid(context, selection.Find("defer"), $"Defer directive cannot be used on {root}.");
                    isValid &= Check(context, root, inline.SelectionSet);
                    break;
                case FragmentSpreadNode spread when _visited.Add(spread.Name.Value)
                    && context.FindFragment(spread.Name.Value) is { } fragment:
                    isValid &= Forbid(context, selection.Find("defer"), $"Defer directive cannot be used on {root}.");
                    isValid &= _faultless.Contains(spread.Name.Value) || Check(context, root, fragment.SelectionSet);
                    break;
            }
        }

        return isValid;
    }

    private static bool Forbid(ValidationContext context, DirectiveNode? directive, string message)
    {
        if (directive is not null)
        {
            context.Report(message, directive);
        }

        return directive is null;
    }
}
