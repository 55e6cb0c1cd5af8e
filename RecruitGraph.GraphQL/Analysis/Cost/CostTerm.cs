using System.Runtime.CompilerServices;

namespace RecruitGraph.GraphQL.Analysis;

/// <summary>
/// A part of an operation's cost. What is known when the plan is made is added up into <see cref="FixedCost"/>, so that the terms
/// of a plan are only as many as depend on variables.
/// </summary>
internal abstract class CostTerm
{
    public abstract OperationCost Evaluate(CostRequest request);

    /// <summary>The sum of terms, the fixed ones in one.</summary>
    public static CostTerm Sum(IEnumerable<CostTerm> terms)
    {
        OperationCost known = default;
        var open = new List<CostTerm>();
        foreach (var term in terms)
        {
            if (term is FixedCost { Cost: var cost })
            {
                known = OperationCost.Add(known, cost);
            }
            else
            {
                open.Add(term);
            }
        }

        return open.Count == 0 ? new FixedCost(known) : new SumCost(known, [.. open]);
    }

    /// <summary>A term as often as a list is long.</summary>
    public static CostTerm Scale(SizeTerm size, CostTerm term) =>
        size is FixedSize known && term is FixedCost { Cost: var cost }
            ? new FixedCost(OperationCost.Scale(known.Size, cost))
            : new ScaledCost(size, term);

    /// <summary>The most that either part of any of the terms can be.</summary>
    public static CostTerm Max(List<CostTerm> terms)
    {
        if (terms.Count == 1)
        {
            return terms[0];
        }

        var largest = new OperationCost(0, 0);
        foreach (var term in terms)
        {
            if (term is not FixedCost { Cost: var cost })
            {
                return new MaxCost([.. terms]);
            }

            largest = OperationCost.Max(largest, cost);
        }

        return new FixedCost(largest);
    }
}

/// <summary>A cost that no variable changes.</summary>
internal sealed class FixedCost(OperationCost cost) : CostTerm
{
    public OperationCost Cost { get; } = cost;

    public override OperationCost Evaluate(CostRequest request) => Cost;
}

/// <inheritdoc cref="CostTerm.Sum"/>
internal sealed class SumCost(OperationCost known, CostTerm[] terms) : CostTerm
{
    public override OperationCost Evaluate(CostRequest request)
    {
        var sum = known;
        foreach (var term in terms)
        {
            sum = OperationCost.Add(sum, term.Evaluate(request));
        }

        return sum;
    }
}

/// <inheritdoc cref="CostTerm.Scale"/>
internal sealed class ScaledCost(SizeTerm size, CostTerm term) : CostTerm
{
    // An operation as deep as the stack is beyond any limit.
    public override OperationCost Evaluate(CostRequest request) =>
        RuntimeHelpers.TryEnsureSufficientExecutionStack()
            ? OperationCost.Scale(size.Evaluate(request), term.Evaluate(request))
            : new OperationCost(double.PositiveInfinity, double.PositiveInfinity);
}

/// <inheritdoc cref="CostTerm.Max"/>
internal sealed class MaxCost(CostTerm[] terms) : CostTerm
{
    public override OperationCost Evaluate(CostRequest request)
    {
        OperationCost largest = default;
        foreach (var term in terms)
        {
            largest = OperationCost.Max(largest, term.Evaluate(request));
        }

        return largest;
    }
}

/// <summary>The field cost of one field by itself: its weight, and those of arguments that depend on variables. Never below zero.</summary>
internal sealed class FieldSelfCost(double known, InputCost[] inputs) : CostTerm
{
    public override OperationCost Evaluate(CostRequest request)
    {
        var sum = known;
        foreach (var input in inputs)
        {
            sum += input.Evaluate(request);
        }

        return new OperationCost(Math.Max(sum, 0), 0);
    }
}
