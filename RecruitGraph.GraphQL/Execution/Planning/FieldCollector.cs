using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// Finds the fields to execute on objects of a type: fragments opened, <c>@skip</c> and <c>@include</c> applied, fields of
/// one response name merged. Specification, sections 6.3.2 (CollectFields) and 6.4.3 (MergeSelectionSets).
/// </summary>
internal sealed class FieldCollector
{
    private readonly PlanVariant _plan;
    private readonly ObjectType _type;
    private readonly OrderedDictionary<string, List<FieldOccurrence>> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> _visitedFragments = new(StringComparer.Ordinal);

    private FieldCollector(PlanVariant plan, ObjectType type)
    {
        _plan = plan;
        _type = type;
    }

    public static SelectionSet Collect(PlanVariant plan, ObjectType type, SelectionSetNode selectionSet)
    {
        var collector = new FieldCollector(plan, type);
        collector.Visit(selectionSet, null);
        return collector.Build();
    }

    public static SelectionSet CollectSubfields(
        PlanVariant plan, ObjectType type, ImmutableArray<FieldOccurrence> occurrences)
    {
        var collector = new FieldCollector(plan, type);
        foreach (var (node, scope) in occurrences)
        {
            if (node.SelectionSet is not null)
            {
                collector.Visit(node.SelectionSet, scope);
            }
        }

        return collector.Build();
    }

    private void Visit(SelectionSetNode root, FragmentScope? rootScope)
    {
        // An explicit stack, since fragments can be chained as deep as a document is long.
        var open = new Stack<(SelectionSetNode Set, FragmentScope? Scope, int Next)>();
        open.Push((root, rootScope, 0));
        while (open.TryPop(out var frame))
        {
            var (set, scope, next) = frame;
            if (next == set.Selections.Length)
            {
                continue;
            }

            open.Push((set, scope, next + 1));
            var selection = set.Selections[next];
            if (!_plan.IsIncluded(selection, scope))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    Group(field).Add(new FieldOccurrence(field, scope));
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition):
                    open.Push((inline.SelectionSet, scope, 0));
                    break;
                case FragmentSpreadNode spread:
                    if (_plan.FindFragment(spread.Name.Value) is { } fragment
                        && Visit(fragment)
                        && Applies(fragment.TypeCondition))
                    {
                        open.Push((fragment.SelectionSet, FragmentScope.Enter(fragment, spread, scope), 0));
                    }

                    break;
            }
        }
    }

    // With fragment arguments, two spreads of one fragment can differ; the overlap is for validation to refuse.
    private bool Visit(FragmentDefinitionNode fragment) =>
        !fragment.VariableDefinitions.IsDefaultOrEmpty || _visitedFragments.Add(fragment.Name.Value);

    private List<FieldOccurrence> Group(FieldNode field)
    {
        if (!_groups.TryGetValue(field.ResponseName, out var group))
        {
            _groups.Add(field.ResponseName, group = []);
        }

        return group;
    }

    private bool Applies(NamedTypeNode? typeCondition) =>
        typeCondition is null
        || (_plan.Schema.FindType(typeCondition.Name.Value) is CompositeType type && type.IsPossibleType(_type));

    private SelectionSet Build()
    {
        var selections = new List<Selection>(_groups.Count);
        foreach (var (_, group) in _groups)
        {
            // Only documents that were not validated select fields that do not exist; they are left out.
            if (_plan.Schema.FindField(_type, group[0].Node.Name.Value) is { } field)
            {
                selections.Add(new Selection(
                    _plan, _type, field, ImmutableCollectionsMarshal.AsImmutableArray(group.ToArray())));
            }
        }

        return new SelectionSet(_type, [.. selections]);
    }
}
