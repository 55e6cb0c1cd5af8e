using System.Runtime.CompilerServices;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Single field subscriptions. A subscription selects exactly one root field, which is none of introspection and cannot be
/// skipped. Specification, section 5.2.4.1.
/// </summary>
public sealed class SingleFieldSubscriptionsRule : ValidationRule
{
    private readonly Dictionary<string, List<FieldNode>> _fields = [];
    private readonly List<List<FieldNode>> _groups = [];
    private readonly List<DirectiveNode> _conditions = [];
    private readonly HashSet<string> _visited = [];
    private ObjectType? _root;

    public override WalkEvents Events => WalkEvents.EnterOperation;

    public override void Reset()
    {
        _fields.Clear();
        _groups.Clear();
        _conditions.Clear();
        _visited.Clear();
        _root = null;
    }

    public override void EnterOperation(ValidationContext context, OperationDefinitionNode node)
    {
        if (node.Operation != OperationType.Subscription || context.Schema.SubscriptionType is not { } root)
        {
            return;
        }

        Reset();
        _root = root;
        Collect(context, node.SelectionSet);
        var subject = node.Name is null ? "Anonymous Subscription" : $"Subscription \"{node.Name.Value}\"";
        if (_conditions.Count > 0)
        {
            context.Report(
                $"{subject} must not use `@skip` or `@include` directives in the top level selection.", [.. _conditions]);
            return;
        }

        if (_groups.Count == 0)
        {
            context.Report($"{subject} must select one top level field.", node.SelectionSet);
        }
        else if (_groups.Count > 1)
        {
            context.Report($"{subject} must select only one top level field.", [.. _groups.Skip(1).SelectMany(static g => g)]);
        }

        foreach (var group in _groups)
        {
            if (group[0].Name.Value.StartsWith("__", StringComparison.Ordinal))
            {
                context.Report($"{subject} must not select an introspection top level field.", [.. group]);
            }
        }
    }

    private void Collect(ValidationContext context, SelectionSetNode set)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            context.Abort();
            return;
        }

        foreach (var selection in set.Selections)
        {
            if (IsConditional(selection))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    Add(field);
                    break;
                case InlineFragmentNode inline when AppliesToRoot(context, inline.TypeCondition):
                    Collect(context, inline.SelectionSet);
                    break;
                case FragmentSpreadNode spread when context.FindFragment(spread.Name.Value) is { } fragment
                    && AppliesToRoot(context, fragment.TypeCondition)
                    && _visited.Add(spread.Name.Value):
                    Collect(context, fragment.SelectionSet);
                    break;
            }
        }
    }

    private void Add(FieldNode field)
    {
        if (!_fields.TryGetValue(field.ResponseName, out var group))
        {
            _fields.Add(field.ResponseName, group = []);
            _groups.Add(group);
        }

        group.Add(field);
    }

    private bool IsConditional(SelectionNode selection)
    {
        if ((selection.Find("skip") ?? selection.Find("include")) is not { } condition)
        {
            return false;
        }

        _conditions.Add(condition);
        return true;
    }

    private bool AppliesToRoot(ValidationContext context, NamedTypeNode? condition) =>
        condition is null
        || (context.Schema.FindType(condition.Name.Value) is CompositeType type && type.IsPossibleType(_root!));
}
