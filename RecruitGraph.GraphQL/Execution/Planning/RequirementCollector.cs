using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// Finds every requirement that an operation can meet: those of each selected field on each object type that can stand at
/// its place.
/// </summary>
internal sealed class RequirementCollector
{
    private readonly PlanVariant _plan;
    private readonly HashSet<AuthorizeRequirement> _known = [];
    private readonly List<AuthorizeRequirement> _found = [];
    private readonly HashSet<string> _visitedFragments = new(StringComparer.Ordinal);
    private readonly Stack<(CompositeType Type, SelectionSetNode Set, FragmentScope? Scope)> _open = new();

    private RequirementCollector(PlanVariant plan) => _plan = plan;

    public static List<AuthorizeRequirement> Collect(PlanVariant plan, ObjectType rootType, SelectionSetNode selectionSet)
    {
        var collector = new RequirementCollector(plan);
        collector._open.Push((rootType, selectionSet, null));
        while (collector._open.TryPop(out var frame))
        {
            foreach (var selection in frame.Set.Selections)
            {
                if (plan.IsIncluded(selection, frame.Scope))
                {
                    collector.Visit(selection, frame.Type, frame.Scope);
                }
            }
        }

        return collector._found;
    }

    /// <summary>
    /// What a field asks for. <c>__typename</c> asks for what its object type asks for, root types excepted: that an object
    /// exists is told to those alone who may see it.
    /// </summary>
    public static IReadOnlyList<AuthorizeRequirement> Of(Schema schema, ObjectType parentType, Field field) =>
        field != schema.TypeNameField ? field.Authorization
        : parentType == schema.QueryType || parentType == schema.MutationType || parentType == schema.SubscriptionType ? []
        : parentType.Authorization;

    private void Visit(SelectionNode selection, CompositeType type, FragmentScope? scope)
    {
        switch (selection)
        {
            case FieldNode field:
                Visit(field, type, scope);
                break;
            case InlineFragmentNode inline:
                Open(inline.TypeCondition, type, inline.SelectionSet, scope);
                break;
            case FragmentSpreadNode spread when _plan.FindFragment(spread.Name.Value) is { } fragment:
                if (!fragment.VariableDefinitions.IsDefaultOrEmpty || _visitedFragments.Add(spread.Name.Value))
                {
                    Open(fragment.TypeCondition, type, fragment.SelectionSet, FragmentScope.Enter(fragment, spread, scope));
                }

                break;
        }
    }

    private void Visit(FieldNode node, CompositeType type, FragmentScope? scope)
    {
        var schema = _plan.Schema;
        foreach (var possibleType in type.PossibleTypes)
        {
            if (schema.FindField(possibleType, node.Name.Value) is { } field)
            {
                Add(Of(schema, possibleType, field));
            }
        }

        if (node.SelectionSet is not null && schema.FindField(type, node.Name.Value)?.Type.Named is CompositeType below)
        {
            _open.Push((below, node.SelectionSet, scope));
        }
    }

    private void Open(NamedTypeNode? condition, CompositeType type, SelectionSetNode set, FragmentScope? scope)
    {
        var target = condition is null ? type : _plan.Schema.FindType(condition.Name.Value) as CompositeType;
        if (target is not null)
        {
            _open.Push((target, set, scope));
        }
    }

    private void Add(IReadOnlyList<AuthorizeRequirement> requirements)
    {
        foreach (var requirement in requirements)
        {
            if (_known.Add(requirement))
            {
                _found.Add(requirement);
            }
        }
    }
}
