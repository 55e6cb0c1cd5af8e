using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Discussions;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Posts;

namespace RecruitGraph.Schema.Discussions;

internal static class DiscussionDataLoaders
{
    [DataLoader]
    public static async Task<Dictionary<Viewed, Discussion>> GetReadableDiscussionByIdAsync(
        IReadOnlyList<Viewed> keys, RecruitContext context, CancellationToken cancellationToken)
    {
        var (viewer, ids) = (keys.Viewer(), keys.Ids());
        var discussions = await context.Discussions.AsNoTracking().ReadableBy(viewer)
            .Where(discussion => ids.Contains(discussion.Id))
            .ToDictionaryAsync(discussion => discussion.Id, cancellationToken);
        return discussions.For(viewer);
    }

    [DataLoader]
    public static async Task<ILookup<long, string>> GetTagsByDiscussionIdAsync(
        IReadOnlyList<long> discussionIds, RecruitContext context, CancellationToken cancellationToken)
    {
        var tags = await context.DiscussionTags.AsNoTracking()
            .Where(tag => discussionIds.Contains(tag.DiscussionId))
            .OrderBy(tag => tag.DiscussionId).ThenBy(tag => tag.Position)
            .Select(tag => new { tag.DiscussionId, tag.Name })
            .ToListAsync(cancellationToken);
        return tags.ToLookup(tag => tag.DiscussionId, tag => tag.Name);
    }
}
