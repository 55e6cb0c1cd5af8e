using Microsoft.AspNetCore.Http;
using RecruitGraph.GraphQL.Analysis;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// The header <c>GraphQL-Cost</c>: <c>report</c> runs the operation and tells its cost in <c>extensions.operationCost</c>;
/// <c>validate</c> tells the cost without running it.
/// </summary>
internal static class CostHeader
{
    private const string Name = "GraphQL-Cost";

    /// <exception cref="RequestRefusedException">The value is none of the two.</exception>
    public static CostMode Read(HttpRequest request)
    {
        var value = request.Headers[Name];
        return value.Count == 0 ? CostMode.Enforce
            : string.Equals(value, "report", StringComparison.OrdinalIgnoreCase) ? CostMode.Report
            : string.Equals(value, "validate", StringComparison.OrdinalIgnoreCase) ? CostMode.Validate
            : throw RequestRefusedException.BadRequest($"The header {Name} must be \"report\" or \"validate\".");
    }
}
