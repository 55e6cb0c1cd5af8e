using System.Globalization;
using System.Runtime.CompilerServices;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Analysis;

/// <summary>
/// Makes the cost of an operation out of its selections, merged as they are executed. Where a value can be of several object
/// types, the dearest counts. Introspection costs nothing: the limits of documents bound it.
/// </summary>
/// <remarks>
/// Fields below type conditions are grouped by the condition, and not by the object types that it covers, so that the work does not
/// grow with the number of types at each level. Where a field of one name is selected below several conditions, it counts
/// for each of them: an upper bound.
/// </remarks>
internal sealed class CostCompiler(PlanVariant plan, double defaultListSize)
{
    /// <summary>How many selections are looked at before a document counts as beyond measure.</summary>
    private const int MaxSteps = 1_000_000;

    private static readonly CostTerm Nothing = new FixedCost(default);
    private static readonly CostTerm BeyondMeasure = new FixedCost(new OperationCost(double.PositiveInfinity, double.PositiveInfinity));

    private readonly SchemaCosts _costs = plan.Schema.Costs;
    private readonly List<GraphQLError> _errors = [];
    private int _steps;
    private int _openFields;

    /// <summary>Makes the cost of an operation.</summary>
    public static CostPlan Compile(PlanVariant plan, ObjectType rootType, SelectionSetNode selectionSet, RequestLimits limits)
    {
        var compiler = new CostCompiler(plan, limits.DefaultListSize);
        var term = CostTerm.Sum(
        [
            new FixedCost(new OperationCost(0, compiler._costs.TypeWeight(rootType))),
            compiler.Compile(rootType, [(selectionSet, null)], null, FixedSize.One),
        ]);
        return new CostPlan(term, compiler._openFields, compiler._errors, limits);
    }

    private CostTerm Compile(
        CompositeType parent, List<(SelectionSetNode Set, FragmentScope? Scope)> sets, ListSize? size, SizeTerm sized)
    {
        if (_steps > MaxSteps || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return BeyondMeasure;
        }

        var groups = new ConditionalFields(plan, parent);
        foreach (var (set, scope) in sets)
        {
            _steps += groups.Add(set, scope);
        }

        var terms = new Dictionary<CompositeType, List<CostTerm>>();
        foreach (var ((condition, _), occurrences) in groups.Fields)
        {
            if (plan.Schema.FindField(condition, occurrences[0].Node.Name.Value) is { } field && !field.Name.StartsWith("__", StringComparison.Ordinal))
            {
                if (!terms.TryGetValue(condition, out var list))
                {
                    terms.Add(condition, list = []);
                }

                list.Add(Compile(field, occurrences, size?.SizedFields.Contains(field.Name) == true ? sized : null));
            }
        }

        return Combine(parent, terms);
    }

    /// <summary>The sum of what any object has, and the most that further conditions add for one of the possible types.</summary>
    private static CostTerm Combine(CompositeType parent, Dictionary<CompositeType, List<CostTerm>> terms)
    {
        if (terms.Count == 0)
        {
            return Nothing;
        }

        var common = terms.Remove(parent, out var always) ? CostTerm.Sum(always) : Nothing;
        if (terms.Count == 0)
        {
            return common;
        }

        var conditions = terms.Select(static entry => (Type: entry.Key, Term: CostTerm.Sum(entry.Value))).ToArray();
        var alternatives = new List<CostTerm>();
        var seen = new HashSet<string>();
        foreach (var possible in parent.PossibleTypes)
        {
            var holding = conditions.Index().Where(c => c.Item.Type.IsPossibleType(possible)).ToList();
            if (seen.Add(string.Join(',', holding.Select(static c => c.Index))))
            {
                alternatives.Add(CostTerm.Sum(holding.Select(static c => c.Item.Term)));
            }
        }

        return alternatives.Count == 0 ? common : CostTerm.Sum([common, CostTerm.Max(alternatives)]);
    }

    private CostTerm Compile(Field field, List<FieldOccurrence> occurrences, SizeTerm? sizedByParent)
    {
        var size = _costs.FindSize(field);
        var own = size is null ? null : SizeOf(field, occurrences[0], size);
        var term = CostTerm.Sum(
        [
            new FixedCost(new OperationCost(0, _costs.TypeWeight(field.Type.Named))),
            Below(field, occurrences, size, own ?? FixedSize.One),
        ]);

        // A list in a list has no size of its own in the schema.
        var isOutermost = true;
        for (var type = field.Type; type.IsList(out var list); type = list.ElementType)
        {
            var length = isOutermost ? sizedByParent ?? (size is { SizedFields.Length: 0 } ? own : null) : null;
            term = CostTerm.Scale(length ?? new FixedSize(defaultListSize), term);
            isOutermost = false;
        }

        var sum = CostTerm.Sum([SelfCost(field, occurrences), term]);
        _openFields += sum is FixedCost ? 0 : 1;
        return sum;
    }

    private CostTerm Below(Field field, List<FieldOccurrence> occurrences, ListSize? size, SizeTerm sized)
    {
        if (field.Type.Named is not CompositeType type)
        {
            return Nothing;
        }

        var sets = new List<(SelectionSetNode, FragmentScope?)>(occurrences.Count);
        foreach (var (node, scope, _) in occurrences)
        {
            if (node.SelectionSet is not null)
            {
                sets.Add((node.SelectionSet, scope));
            }
        }

        return Compile(type, sets, size, sized);
    }

    private CostTerm SelfCost(Field field, List<FieldOccurrence> occurrences)
    {
        var known = _costs.FieldWeight(field);
        var variables = new List<InputCost>();
        var (node, scope, _) = occurrences[0];
        foreach (var argument in node.Arguments)
        {
            if (field.FindArgument(argument.Name.Value) is { } input && FragmentScope.Resolve(argument.Value, scope) is { } value)
            {
                known += InputCost.Of(_costs, input, value, variables);
            }
        }

        foreach (var occurrence in occurrences)
        {
            foreach (var directive in occurrence.Node.Directives)
            {
                foreach (var argument in directive.Arguments)
                {
                    if (plan.Schema.FindDirective(directive.Name.Value)?.FindArgument(argument.Name.Value) is { } input)
                    {
                        known += InputCost.Of(_costs, input, argument.Value, variables);
                    }
                }
            }
        }

        return variables.Count == 0
            ? new FixedCost(new OperationCost(Math.Max(known, 0), 0))
            : new FieldSelfCost(known, [.. variables]);
    }

    private SizeTerm SizeOf(Field field, FieldOccurrence occurrence, ListSize size)
    {
        var otherwise = size.SizeOtherwise(defaultListSize);
        if (size.SlicingArguments.Length == 0)
        {
            return new FixedSize(otherwise);
        }

        var values = Array.ConvertAll(size.SlicingArguments, argument => SlicingValue.Create(field, occurrence, argument));
        if (!values.All(static v => v.IsFixed))
        {
            return new SlicedSize(values, otherwise, size.RequireOneSlicingArgument ? NotOne(field, occurrence, size) : null);
        }

        var given = values.Select(static v => v.Size).OfType<double>().ToList();
        if (given.Count != 1 && size.RequireOneSlicingArgument)
        {
            _errors.Add(NotOne(field, occurrence, size));
        }

        return new FixedSize(given.Count == 0 ? otherwise : given.Max());
    }

    private GraphQLError NotOne(Field field, FieldOccurrence occurrence, ListSize size) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"Field \"{field.Coordinate}\" needs exactly one of its slicing arguments: {string.Join(", ", size.SlicingArguments)}."))
    {
        Code = ErrorCodes.SlicingArgumentRequired,
        Locations = plan.Source is { } source ? [source.GetLocation(occurrence.Node.Span.Start)] : [],
    };
}
