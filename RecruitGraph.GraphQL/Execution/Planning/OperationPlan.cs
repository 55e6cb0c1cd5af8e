using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// An operation of a validated document, ready to run any number of times. What it executes depends on the values of
/// <c>@skip</c>, <c>@include</c>, <c>@defer</c> and <c>@stream</c>: each combination that occurs has a <see cref="PlanVariant"/> of
/// its own, so that running one never asks again.
/// </summary>
internal sealed class OperationPlan
{
    private const int MaxVariants = 32;

    private readonly InclusionVariable[] _flags;
    private readonly bool _isIncremental;
    private readonly Lock _gate = new();
    private volatile PlanVariant[] _variants = [];

    public OperationPlan(
        Schema schema,
        DocumentNode document,
        OperationDefinitionNode operation,
        ObjectType rootType,
        Dictionary<string, FragmentDefinitionNode> fragments,
        OperationVariable[] variables)
    {
        Schema = schema;
        Source = document.Source;
        Operation = operation;
        RootType = rootType;
        Fragments = fragments;
        Variables = variables;
        PropagatesNull = !operation.Directives.Any(static d => d.Name.Value == "experimental_disableErrorPropagation");
        _flags = InclusionFlags.Find(operation, fragments);
        _isIncremental = IncrementalDirectives.IsUsed(schema, operation, fragments);
    }

    public Schema Schema { get; }

    public SourceText? Source { get; }

    public OperationDefinitionNode Operation { get; }

    public OperationType Kind => Operation.Operation;

    public ObjectType RootType { get; }

    public Dictionary<string, FragmentDefinitionNode> Fragments { get; }

    public OperationVariable[] Variables { get; }

    /// <summary>
    /// Whether a null in a place that must not be null bubbles up. Schemas that define the reference implementation's
    /// <c>@experimental_disableErrorPropagation</c> let operations keep it where it is.
    /// </summary>
    public bool PropagatesNull { get; }

    /// <summary>The only variant, where nothing depends on <c>@skip</c> and <c>@include</c>; null otherwise.</summary>
    public PlanVariant? OnlyVariant => _flags.Length == 0 ? GetVariant(VariableValues.Empty, allowsIncrementalDelivery: false) : null;

    /// <summary>The variant for the variables of a request.</summary>
    /// <param name="variables">The variables.</param>
    /// <param name="allowsIncrementalDelivery">Whether the answer may come in parts.</param>
    /// <exception cref="GraphQLException">A variable of <c>@skip</c> or <c>@include</c> has no value.</exception>
    public PlanVariant GetVariant(VariableValues variables, bool allowsIncrementalDelivery)
    {
        var isIncremental = _isIncremental && allowsIncrementalDelivery;
        if (_flags.Length > InclusionFlags.MaxCached)
        {
            return new PlanVariant(this, InclusionFlags.Evaluate(_flags, variables), isIncremental);
        }

        var key = InclusionFlags.EvaluateKey(_flags, variables);
        foreach (var variant in _variants)
        {
            if (variant.Flags.Key == key && variant.IsIncremental == isIncremental)
            {
                return variant;
            }
        }

        return AddVariant(key, isIncremental);
    }

    private PlanVariant AddVariant(ulong key, bool isIncremental)
    {
        lock (_gate)
        {
            var variants = _variants;
            if (Array.Find(variants, v => v.Flags.Key == key && v.IsIncremental == isIncremental) is { } known)
            {
                return known;
            }

            var added = new PlanVariant(this, new InclusionFlags(_flags, key), isIncremental);
            _variants = variants.Length < MaxVariants ? [.. variants, added] : [.. variants[1..], added];
            return added;
        }
    }
}
