using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.EndingReasons;

internal static class EndingReasonDataLoaders
{
    // Of any kind and archived too: events keep naming theirs. EndingReasonAccess decides on everything else.
    [DataLoader]
    public static Task<Dictionary<long, EndingReason>> GetEndingReasonByIdAsync(
        IReadOnlyList<long> ids, RecruitContext context, CancellationToken cancellationToken) =>
        context.EndingReasons.AsNoTracking()
            .Where(reason => ids.Contains(reason.Id))
            .ToDictionaryAsync(reason => reason.Id, cancellationToken);

    [DataLoader]
    public static async Task<Dictionary<Viewed, EndingReason>> GetReadableEndingReasonByIdAsync(
        IReadOnlyList<Viewed> keys, RecruitContext context, CancellationToken cancellationToken)
    {
        var (viewer, ids) = (keys.Viewer(), keys.Ids());
        var reasons = await context.EndingReasons.AsNoTracking().ReadableBy(viewer)
            .Where(reason => ids.Contains(reason.Id))
            .ToDictionaryAsync(reason => reason.Id, cancellationToken);
        return reasons.For(viewer);
    }
}
