using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Tags;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Candidates;

namespace RecruitGraph.Schema.Tags;

internal static class TagDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<long, Tag>> GetTagByIdAsync(
        IReadOnlyList<long> ids, RecruitContext context, CancellationToken cancellationToken) =>
        context.Tags.AsNoTracking().Where(tag => ids.Contains(tag.Id)).ToDictionaryAsync(tag => tag.Id, cancellationToken);

    [DataLoader]
    public static async Task<ILookup<long, Tag>> GetTagsByCandidateIdAsync(
        IReadOnlyList<long> candidateIds, RecruitContext context, CancellationToken cancellationToken)
    {
        var tagged = await context.CandidateTags.AsNoTracking()
            .Where(tagged => candidateIds.Contains(tagged.CandidateId))
            .OrderBy(tagged => tagged.CandidateId).ThenBy(tagged => tagged.Tag.Name).ThenBy(tagged => tagged.TagId)
            .Select(tagged => new { tagged.CandidateId, tagged.Tag })
            .ToListAsync(cancellationToken);
        return tagged.ToLookup(row => row.CandidateId, row => row.Tag);
    }

    [DataLoader]
    public static async Task<Dictionary<Viewed, int>> GetCandidateCountByTagIdAsync(
        IReadOnlyList<Viewed> keys, RecruitContext context, CancellationToken cancellationToken)
    {
        var (viewer, ids) = (keys.Viewer(), keys.Ids());
        var counts = await context.Candidates.ReadableBy(viewer)
            .SelectMany(candidate => candidate.Tags)
            .Where(tagged => ids.Contains(tagged.TagId))
            .GroupBy(tagged => tagged.TagId)
            .Select(tag => new { TagId = tag.Key, Count = tag.Count() })
            .ToDictionaryAsync(tag => tag.TagId, tag => tag.Count, cancellationToken);
        return counts.For(viewer);
    }
}
