using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Candidates;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Candidates;

internal static class CandidateDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<long, Candidate>> GetCandidateByIdAsync(
        IReadOnlyList<long> ids, RecruitContext context, CancellationToken cancellationToken) =>
        context.Candidates.AsNoTracking()
            .Where(candidate => ids.Contains(candidate.Id))
            .ToDictionaryAsync(candidate => candidate.Id, cancellationToken);

    [DataLoader]
    public static Task<Dictionary<long, Candidate>> GetCandidateByUserIdAsync(
        IReadOnlyList<long> userIds, RecruitContext context, CancellationToken cancellationToken) =>
        context.Candidates.AsNoTracking()
            .Where(candidate => candidate.UserId != null && userIds.Contains(candidate.UserId.Value))
            .ToDictionaryAsync(candidate => candidate.UserId!.Value, cancellationToken);
}
