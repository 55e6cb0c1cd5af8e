using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// What an operation executes for one combination of <c>@skip</c>, <c>@include</c>, <c>@defer</c> and <c>@stream</c>. Selection
/// sets below the root are compiled when an object of their type is first met.
/// </summary>
internal sealed class PlanVariant
{
    private readonly OperationPlan _plan;
    private readonly List<AuthorizeRequirement> _requirements;
    private int _argumentSlots;
    private CostPlan? _cost;
    private long _bytes = PlanSize.Base;

    public PlanVariant(OperationPlan plan, InclusionFlags flags, bool isIncremental)
    {
        _plan = plan;
        Flags = flags;
        IsIncremental = isIncremental;
        _requirements = RequirementCollector.Collect(this, plan.RootType, plan.Operation.SelectionSet);
        Root = FieldCollector.Collect(this, plan.RootType, plan.Operation.SelectionSet);
    }

    public InclusionFlags Flags { get; }

    /// <summary>Whether <c>@defer</c> and <c>@stream</c> mean anything.</summary>
    public bool IsIncremental { get; }

    public SelectionSet Root { get; }

    /// <inheritdoc cref="OperationPlan.PropagatesNull"/>
    public bool PropagatesNull => _plan.PropagatesNull;

    public Schema Schema => _plan.Schema;

    public SourceText? Source => _plan.Source;

    public OperationType Kind => _plan.Kind;

    /// <summary>What the operation may ask of its caller, each once.</summary>
    public IReadOnlyList<AuthorizeRequirement> Requirements => _requirements;

    /// <summary>How many selections have arguments that depend on variables; grows as selection sets are compiled.</summary>
    public int ArgumentSlots => Volatile.Read(ref _argumentSlots);

    /// <summary>How much memory the variant holds, estimated.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>What the operation costs; made when first asked for.</summary>
    public CostPlan GetCost(RequestLimits limits) => Volatile.Read(ref _cost) ?? CompileCost(limits);

    /// <summary>Counts what a part of the variant holds.</summary>
    public void Hold(long bytes) => Interlocked.Add(ref _bytes, bytes);

    /// <summary>Says that everything that belongs together has been counted.</summary>
    public void TellGrowth() => _plan.Grown?.Invoke();

    public int AddArgumentSlot() => Interlocked.Increment(ref _argumentSlots) - 1;

    public FragmentDefinitionNode? FindFragment(string name) => _plan.Fragments.GetValueOrDefault(name);

    /// <summary>The indices of a field's requirements; null when it has none.</summary>
    public int[]? GetRequirements(ObjectType parentType, Field field)
    {
        var requirements = RequirementCollector.Of(Schema, parentType, field);
        return requirements.Count == 0 ? null : [.. requirements.Select(r => _requirements.IndexOf(r))];
    }

    /// <summary>Whether the directives of a selection let it in. Specification, section 6.3.2.</summary>
    public bool IsIncluded(SelectionNode selection, FragmentScope? scope)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value is "skip" or "include"
                && Evaluate(directive, scope) != (directive.Name.Value == "include"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The <c>@defer</c> of a fragment inside another; null when it has none, or none that is in force.</summary>
    public DeferUsage? FindDefer(SelectionNode fragment, FragmentScope? scope, DeferUsage? parent) =>
        IsIncremental
        && IncrementalDirectives.Find(fragment, IncrementalDirectives.Defer) is { } directive
        && IsInForce(directive, scope)
            ? new DeferUsage(directive, IncrementalDirectives.FindLabel(directive), parent)
            : null;

    /// <summary>The <c>@stream</c> of a field; null when it has none, or none that is in force.</summary>
    public StreamUsage? FindStream(Field field, FieldOccurrence occurrence) =>
        IsIncremental
        && field.Type.Nullable is ListType
        && IncrementalDirectives.Find(occurrence.Node, IncrementalDirectives.Stream) is { } directive
        && IsInForce(directive, occurrence.Scope)
            ? new StreamUsage(
                IncrementalDirectives.FindLabel(directive),
                IncrementalDirectives.FindArgument(directive, "initialCount", occurrence.Scope),
                Source)
            : null;

    private CostPlan CompileCost(RequestLimits limits)
    {
        var cost = CostCompiler.Compile(this, _plan.RootType, _plan.Operation.SelectionSet, limits);
        if (Interlocked.CompareExchange(ref _cost, cost, null) is { } known)
        {
            return known;
        }

        Hold(cost.Bytes);
        TellGrowth();
        return cost;
    }

    private bool IsInForce(DirectiveNode directive, FragmentScope? scope) =>
        IncrementalDirectives.FindArgument(directive, "if", scope) switch
        {
            BooleanValueNode literal => literal.Value,
            VariableNode variable => Flags[variable.Name.Value],
            _ => true,
        };

    private bool Evaluate(DirectiveNode directive, FragmentScope? scope)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value == "if")
            {
                return FragmentScope.Resolve(argument.Value, scope) switch
                {
                    BooleanValueNode literal => literal.Value,
                    VariableNode variable => Flags[variable.Name.Value],
                    _ => false,
                };
            }
        }

        return false;
    }
}
