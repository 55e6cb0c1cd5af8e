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
    private readonly IReadOnlyCollection<DeferUsage> _parentUsages;
    private readonly HashSet<(string Name, DirectiveNode? Defer)> _visitedFragments = [];
    private readonly List<DeferUsage> _newUsages = [];

    private FieldCollector(PlanVariant plan, ObjectType type, IReadOnlyCollection<DeferUsage> parentUsages)
    {
        _plan = plan;
        _type = type;
        _parentUsages = parentUsages;
    }

    public static SelectionSet Collect(PlanVariant plan, ObjectType type, SelectionSetNode selectionSet)
    {
        var collector = new FieldCollector(plan, type, []);
        collector.Visit(selectionSet, null, null);
        return collector.Build();
    }

    /// <param name="plan">The plan.</param>
    /// <param name="type">The type of the objects.</param>
    /// <param name="occurrences">The field below which is selected.</param>
    /// <param name="parentUsages">The deferred fragments that the field itself waits for.</param>
    public static SelectionSet CollectSubfields(
        PlanVariant plan,
        ObjectType type,
        ImmutableArray<FieldOccurrence> occurrences,
        IReadOnlyCollection<DeferUsage> parentUsages)
    {
        var collector = new FieldCollector(plan, type, parentUsages);
        foreach (var (node, scope, defer) in occurrences)
        {
            if (node.SelectionSet is not null)
            {
                collector.Visit(node.SelectionSet, scope, defer);
            }
        }

        return collector.Build();
    }

    private void Visit(SelectionSetNode root, FragmentScope? rootScope, DeferUsage? rootDefer)
    {
        // An explicit stack, since fragments can be chained as deep as a document is long.
        var open = new Stack<(SelectionSetNode Set, FragmentScope? Scope, DeferUsage? Defer, int Next)>();
        open.Push((root, rootScope, rootDefer, 0));
        while (open.TryPop(out var frame))
        {
            var (set, scope, defer, next) = frame;
            if (next == set.Selections.Length)
            {
                continue;
            }

            open.Push((set, scope, defer, next + 1));
            var selection = set.Selections[next];
            if (!_plan.IsIncluded(selection, scope))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    Group(field).Add(new FieldOccurrence(field, scope, defer));
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition):
                    open.Push((inline.SelectionSet, scope, Enter(inline, scope, defer), 0));
                    break;
                case FragmentSpreadNode spread:
                    if (_plan.FindFragment(spread.Name.Value) is { } fragment && Applies(fragment.TypeCondition))
                    {
                        var usage = _plan.FindDefer(spread, scope, defer);
                        if (Visit(fragment, usage ?? defer))
                        {
                            open.Push((
                                fragment.SelectionSet, FragmentScope.Enter(fragment, spread, scope), Enter(usage) ?? defer, 0));
                        }
                    }

                    break;
            }
        }
    }

    // With fragment arguments, two spreads of one fragment can differ; the overlap is for validation to refuse.
    private bool Visit(FragmentDefinitionNode fragment, DeferUsage? defer) =>
        !fragment.VariableDefinitions.IsDefaultOrEmpty
        || (!_visitedFragments.Contains((fragment.Name.Value, null))
            && _visitedFragments.Add((fragment.Name.Value, defer?.Directive)));

    private DeferUsage? Enter(InlineFragmentNode inline, FragmentScope? scope, DeferUsage? defer) =>
        Enter(_plan.FindDefer(inline, scope, defer)) ?? defer;

    private DeferUsage? Enter(DeferUsage? usage)
    {
        if (usage is not null)
        {
            _newUsages.Add(usage);
        }

        return usage;
    }

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
        var deferred = new DeferPlanBuilder(_parentUsages);
        foreach (var (_, group) in _groups)
        {
            // Only documents that were not validated select fields that do not exist; they are left out.
            if (_plan.Schema.FindField(_type, group[0].Node.Name.Value) is { } field)
            {
                var usages = DeferPlan.FindUsages(group);
                (deferred.FindGroup(usages) ?? selections).Add(new Selection(
                    _plan, _type, field, ImmutableCollectionsMarshal.AsImmutableArray(group.ToArray()), usages));
            }
        }

        return new SelectionSet(_type, [.. selections], deferred.Build(_type, _newUsages));
    }
}
