using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Candidates;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Candidates;

internal static class CandidateDataLoaders
{
    // For who may read an application of his; CandidateAccess decides on everything else.
    [DataLoader]
    public static Task<Dictionary<long, Candidate>> GetCandidateByIdAsync(
        IReadOnlyList<long> ids, RecruitContext context, CancellationToken cancellationToken) =>
        context.Candidates.AsNoTracking()
            .Where(candidate => ids.Contains(candidate.Id))
            .ToDictionaryAsync(candidate => candidate.Id, cancellationToken);

    [DataLoader]
    public static async Task<Dictionary<Viewed, Candidate>> GetReadableCandidateByIdAsync(
        IReadOnlyList<Viewed> keys, RecruitContext context, CancellationToken cancellationToken)
    {
        var (viewer, ids) = (keys.Viewer(), keys.Ids());
        var candidates = await context.Candidates.AsNoTracking().ReadableBy(viewer)
            .Where(candidate => ids.Contains(candidate.Id))
            .ToDictionaryAsync(candidate => candidate.Id, cancellationToken);
        return candidates.For(viewer);
    }

    [DataLoader]
    public static async Task<Dictionary<Viewed, Candidate>> GetReadableCandidateByUserIdAsync(
        IReadOnlyList<Viewed> keys, RecruitContext context, CancellationToken cancellationToken)
    {
        var (viewer, userIds) = (keys.Viewer(), keys.Ids());
        var candidates = await context.Candidates.AsNoTracking().ReadableBy(viewer)
            .Where(candidate => candidate.UserId != null && userIds.Contains(candidate.UserId.Value))
            .ToDictionaryAsync(candidate => candidate.UserId!.Value, cancellationToken);
        return candidates.For(viewer);
    }
}
