using System.Runtime.CompilerServices;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Defer and stream directives are used on valid operations. Inside a subscription they must be switched off, or be in
/// something that can be left out. Incremental delivery, section 5.7.5 of its specification edits.
/// </summary>
public sealed class DeferStreamDirectiveOnValidOperationsRule : ValidationRule, IIncrementalDeliveryRule
{
    private readonly HashSet<string> _faultless = [];
    private readonly HashSet<string> _visited = [];
    private readonly List<FragmentSpreadNode> _path = [];

    public override WalkEvents Events => WalkEvents.EnterOperation;

    public override void Reset()
    {
        _faultless.Clear();
        _visited.Clear();
        _path.Clear();
    }

    public override void EnterOperation(ValidationContext context, OperationDefinitionNode node)
    {
        if (node.Operation != OperationType.Subscription)
        {
            return;
        }

        _visited.Clear();
        if (Check(context, node.SelectionSet))
        {
            _faultless.UnionWith(_visited);
        }
    }

    private bool Check(ValidationContext context, SelectionSetNode set)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            context.Abort();
            return false;
        }

        var isValid = true;
        foreach (var selection in set.Selections)
        {
            if (MayBeLeftOut(selection))
            {
                continue;
            }

            isValid &= CheckDirectives(context, selection);
            switch (selection)
            {
                case FieldNode { SelectionSet: { } inner }:
                    isValid &= Check(context, inner);
                    break;
                case InlineFragmentNode inline:
                    isValid &= Check(context, inline.SelectionSet);
                    break;
                case FragmentSpreadNode spread when !_faultless.Contains(spread.Name.Value)
                    && _visited.Add(spread.Name.Value)
                    && context.FindFragment(spread.Name.Value) is { } fragment:
                    _path.Add(spread);
                    isValid &= Check(context, fragment.SelectionSet);
                    _path.RemoveAt(_path.Count - 1);
                    break;
            }
        }

        return isValid;
    }

    private bool CheckDirectives(ValidationContext context, SelectionNode selection)
    {
        var isValid = true;
        foreach (var directive in selection.Directives)
        {
            var name = directive.Name.Value;
            if (name is not ("defer" or "stream")
                || directive.FindArgument("if") is VariableNode or BooleanValueNode { Value: false })
            {
                continue;
            }

            isValid = false;
            context.Report(
                $"{(name == "defer" ? "Defer" : "Stream")} directive not supported on subscription operations. "
                + $"Disable `@{name}` by setting the `if` argument to `false`.",
                [directive, .. Enumerable.Reverse(_path)]);
        }

        return isValid;
    }

    private static bool MayBeLeftOut(SelectionNode selection) =>
        (selection.Find("skip") is { } skip && skip.FindArgument("if") is not BooleanValueNode { Value: false })
        || (selection.Find("include") is { } include
            && include.FindArgument("if") is not (null or BooleanValueNode { Value: true }));
}
