using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Counts what a connection holds of an answer until its client has taken it. The connection's own buffer takes whatever is written,
/// so it is counted whole.
/// </summary>
internal static class HeldAnswers
{
    /// <summary>What the answers to all clients hold.</summary>
    public static MemoryAccount Of(HttpContext context) => context.RequestServices.GetRequiredService<MemoryAccount>();

    /// <summary>Counts what was written and not sent yet, until what comes back is disposed.</summary>
    public static HeldMemory HoldUnsent(HttpContext context)
    {
        var output = context.Response.BodyWriter;
        return Of(context).Hold(output.CanGetUnflushedBytes ? output.UnflushedBytes : 0);
    }
}
