using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Analysis;

/// <summary>Refuses operations that cost too much, and tells what they cost where the request wants to know.</summary>
internal static class CostCheck
{
    private const string Entry = "operationCost";

    /// <summary>The answer, where the operation is not to be executed; null when it may run.</summary>
    public static OperationResult? Check(OperationPlan plan, PlanVariant variant, RequestContext context)
    {
        var (limits, mode) = (context.Options.Limits, context.Request.CostMode);
        if (mode == CostMode.Enforce && !limits.HasCost)
        {
            return null;
        }

        var cost = variant.GetCost(limits);
        return mode == CostMode.Enforce && cost.IsAllowed ? null : Check(cost, plan, context);
    }

    /// <summary>Whether no request can ever run the operation, so that its plan is not worth a place in the cache.</summary>
    public static bool IsHopeless(OperationPlan plan, RequestLimits limits) =>
        limits.HasCost && plan.OnlyVariant?.GetCost(limits).IsRefused == true;

    private static CostResult? Check(CostPlan plan, OperationPlan operation, RequestContext context)
    {
        var (cost, errors) = plan.Evaluate(operation, context.Request.Variables);
        if (context.Request.CostMode == CostMode.Enforce)
        {
            return errors.Count == 0 ? null : new CostResult(errors, null, context);
        }

        var extensions = new Dictionary<string, object?>
        {
            [Entry] = new OrderedDictionary<string, object?> { ["fieldCost"] = cost.FieldCost, ["typeCost"] = cost.TypeCost },
        };
        if (errors.Count > 0 || context.Request.CostMode == CostMode.Validate)
        {
            return new CostResult(errors, extensions, context);
        }

        context.SetExtension(Entry, extensions[Entry]);
        return null;
    }
}
