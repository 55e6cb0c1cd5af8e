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

    /// <summary>How much all variants but the latest hold: there are fewer of a long document.</summary>
    private const int MaxVariantBytes = 256 * 1024;

    private readonly InclusionVariable[] _flags;
    private readonly bool _isIncremental;
    private readonly Lock _gate = new();
    private readonly long _treeBytes;
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
        _treeBytes = PlanSize.Of(document);
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

    /// <summary>How much memory the plan holds, estimated. It grows as variants are made, and as selections of them are first met.</summary>
    public long Bytes => PlanSize.Base + _treeBytes + BytesOf(_variants);

    /// <summary>Is called when <see cref="Bytes"/> has grown; by the cache that holds the plan.</summary>
    public Action? Grown { get; set; }

    /// <summary>How many combinations are kept.</summary>
    internal int Variants => _variants.Length;

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
            return new PlanVariant(this, InclusionFlags.Evaluate(_flags, variables, Source), isIncremental);
        }

        var key = InclusionFlags.EvaluateKey(_flags, variables, Source);
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
            _variants = [.. WithRoom(variants), added];
            Grown?.Invoke();
            return added;
        }
    }

    /// <summary>The latest of the variants that leave room for one more.</summary>
    private static ReadOnlySpan<PlanVariant> WithRoom(ReadOnlySpan<PlanVariant> variants)
    {
        while (variants.Length >= MaxVariants || BytesOf(variants) > MaxVariantBytes)
        {
            variants = variants[1..];
        }

        return variants;
    }

    private static long BytesOf(ReadOnlySpan<PlanVariant> variants)
    {
        var bytes = 0L;
        foreach (var variant in variants)
        {
            bytes += variant.Bytes;
        }

        return bytes;
    }
}
