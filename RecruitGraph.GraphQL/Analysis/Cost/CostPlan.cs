using System.Text.Json;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Analysis;

/// <summary>The cost of an operation as far as it is known when its plan is made, and how to find out the rest.</summary>
internal sealed class CostPlan
{
    private readonly CostTerm _term;
    private readonly RequestLimits _limits;
    private readonly IReadOnlyList<GraphQLError> _errors;

    /// <param name="term">The cost.</param>
    /// <param name="openFields">The fields whose cost depends on variables.</param>
    /// <param name="errors">What is wrong whatever the variables.</param>
    /// <param name="limits">How much is allowed.</param>
    public CostPlan(CostTerm term, int openFields, IReadOnlyList<GraphQLError> errors, RequestLimits limits)
    {
        Bytes = (long)PlanSize.OpenCost * openFields;
        _term = term;
        _limits = limits;
        _errors = errors;
        IsFixed = term is FixedCost;
        IsAllowed = IsFixed && errors.Count == 0 && IsWithinLimits(term.Evaluate(null!));
    }

    /// <summary>How much memory it holds, estimated.</summary>
    public long Bytes { get; }

    /// <summary>Whether no variable changes the cost.</summary>
    public bool IsFixed { get; }

    /// <summary>Whether every request may run the operation.</summary>
    public bool IsAllowed { get; }

    /// <summary>Whether no request may run the operation.</summary>
    public bool IsRefused => _errors.Count > 0 || (IsFixed && !IsAllowed);

    /// <summary>The cost of a request, and what keeps it from running.</summary>
    public (OperationCost Cost, IReadOnlyList<GraphQLError> Errors) Evaluate(OperationPlan plan, JsonElement variables)
    {
        var request = new CostRequest(plan, variables);
        var cost = _term.Evaluate(request);
        if (_errors.Count > 0 || request.Errors is not null || IsWithinLimits(cost))
        {
            return (cost, [.. _errors, .. request.Errors ?? []]);
        }

        var errors = new List<GraphQLError>(2);
        IReadOnlyList<SourceLocation> locations = plan.Source is { } source ? [source.GetLocation(plan.Operation.Span.Start)] : [];
        if (!(cost.FieldCost <= _limits.MaxFieldCost))
        {
            errors.Add(TooExpensive(ErrorCodes.FieldCostLimit, "field cost", cost.FieldCost, _limits.MaxFieldCost, locations));
        }

        if (!(cost.TypeCost <= _limits.MaxTypeCost))
        {
            errors.Add(TooExpensive(ErrorCodes.TypeCostLimit, "type cost", cost.TypeCost, _limits.MaxTypeCost, locations));
        }

        return (cost, errors);
    }

    private bool IsWithinLimits(OperationCost cost) =>
        cost.FieldCost <= _limits.MaxFieldCost && cost.TypeCost <= _limits.MaxTypeCost;

    private static GraphQLError TooExpensive(
        string code, string unit, double asked, double allowed, IReadOnlyList<SourceLocation> locations) => LimitError.Create(
        code,
        "The operation is too expensive",
        $"units of {unit}",
        double.IsFinite(asked) ? asked : Asked.AtLeast(double.MaxValue),
        allowed,
        "Ask for shorter lists, or for less in each item.",
        locations);
}
