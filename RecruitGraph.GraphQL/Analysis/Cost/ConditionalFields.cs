using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Analysis;

/// <summary>The fields that are selected at one place, merged, by the type condition under which they stand.</summary>
internal sealed class ConditionalFields(PlanVariant plan, CompositeType parent)
{
    private readonly Stack<(SelectionSetNode Set, FragmentScope? Scope, CompositeType Condition)> _open = new();
    private readonly HashSet<(string Fragment, CompositeType Condition)> _visited = [];

    public OrderedDictionary<(CompositeType Condition, string ResponseName), List<FieldOccurrence>> Fields { get; } = [];

    /// <summary>Adds the fields of a selection set, and gives the number of selections looked at.</summary>
    public int Add(SelectionSetNode root, FragmentScope? rootScope)
    {
        var steps = 0;
        _open.Push((root, rootScope, parent));
        while (_open.TryPop(out var frame))
        {
            foreach (var selection in frame.Set.Selections)
            {
                steps++;
                if (!plan.IsIncluded(selection, frame.Scope))
                {
                    continue;
                }

                switch (selection)
                {
                    case FieldNode field:
                        Add(new FieldOccurrence(field, frame.Scope, null), frame.Condition);
                        break;
                    case InlineFragmentNode inline when Narrow(frame.Condition, inline.TypeCondition) is { } condition:
                        _open.Push((inline.SelectionSet, frame.Scope, condition));
                        break;
                    case FragmentSpreadNode spread
                        when plan.FindFragment(spread.Name.Value) is { } fragment
                            && Narrow(frame.Condition, fragment.TypeCondition) is { } condition
                            && (!fragment.VariableDefinitions.IsDefaultOrEmpty || _visited.Add((spread.Name.Value, condition))):
                        _open.Push((fragment.SelectionSet, FragmentScope.Enter(fragment, spread, frame.Scope), condition));
                        break;
                }
            }
        }

        return steps;
    }

    private void Add(FieldOccurrence occurrence, CompositeType condition)
    {
        var key = (condition, occurrence.Node.ResponseName);
        if (!Fields.TryGetValue(key, out var occurrences))
        {
            Fields.Add(key, occurrences = []);
        }

        occurrences.Add(occurrence);
    }

    /// <summary>The condition inside a fragment: the old one where the new one says nothing more; null where none can hold.</summary>
    private CompositeType? Narrow(CompositeType condition, NamedTypeNode? typeCondition)
    {
        if (typeCondition is null)
        {
            return condition;
        }

        if (plan.Schema.FindType(typeCondition.Name.Value) is not CompositeType type)
        {
            return null;
        }

        var (all, any) = (true, false);
        foreach (var possible in condition.PossibleTypes)
        {
            var holds = type.IsPossibleType(possible);
            all &= holds;
            any |= holds;
        }

        return !any ? null : SaysNothingMore(condition, type, all) ? condition : type;
    }

    private static bool SaysNothingMore(CompositeType condition, CompositeType type, bool holdsAlways) => condition switch
    {
        ObjectType => true,
        InterfaceType interfaceType => holdsAlways
            && (type is UnionType || type == condition || interfaceType.Interfaces.Any(i => i == type)),
        _ => type is UnionType && holdsAlways,
    };
}
