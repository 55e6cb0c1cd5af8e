using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Comments;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;
using RecruitGraph.Schema.Posts;

namespace RecruitGraph.Schema.Comments;

internal static class CommentDataLoaders
{
    [DataLoader]
    public static async Task<Dictionary<Viewed, Comment>> GetReadableCommentByIdAsync(
        IReadOnlyList<Viewed> keys, RecruitContext context, CancellationToken cancellationToken)
    {
        var (viewer, ids) = (keys.Viewer(), keys.Ids());
        var comments = await context.Comments.AsNoTracking().ReadableWithArticleBy(viewer)
            .Where(comment => ids.Contains(comment.Id))
            .ToDictionaryAsync(comment => comment.Id, cancellationToken);
        return comments.For(viewer);
    }

    [DataLoader]
    public static async Task<Dictionary<Viewed, Page<Comment>>> GetCommentsByDiscussionIdAsync(
        IReadOnlyList<Viewed> keys,
        PagingArguments pagingArguments,
        QueryContext<Comment> query,
        RecruitContext context,
        CancellationToken cancellationToken)
    {
        var viewer = keys.Viewer();
        var pages = await context.Comments.AsNoTracking().ReadableBy(viewer)
            .Where(comment => comment.DiscussionId != null)
            .Asked(query.Include(comment => comment.DiscussionId))
            .ToBatchPageAsync(comment => comment.DiscussionId!.Value, keys.Ids(), pagingArguments, cancellationToken);
        return pages.For(viewer);
    }

    [DataLoader]
    public static async Task<Dictionary<Viewed, Page<Comment>>> GetCommentsByExperienceIdAsync(
        IReadOnlyList<Viewed> keys,
        PagingArguments pagingArguments,
        QueryContext<Comment> query,
        RecruitContext context,
        CancellationToken cancellationToken)
    {
        var viewer = keys.Viewer();
        var pages = await context.Comments.AsNoTracking().ReadableBy(viewer)
            .Where(comment => comment.ExperienceId != null)
            .Asked(query.Include(comment => comment.ExperienceId))
            .ToBatchPageAsync(comment => comment.ExperienceId!.Value, keys.Ids(), pagingArguments, cancellationToken);
        return pages.For(viewer);
    }

    [DataLoader]
    public static Task<Dictionary<long, int>> GetCommentCountByDiscussionIdAsync(
        IReadOnlyList<long> discussionIds, RecruitContext context, CancellationToken cancellationToken) =>
        context.Comments
            .Where(comment => comment.DiscussionId != null && discussionIds.Contains(comment.DiscussionId.Value))
            .GroupBy(comment => comment.DiscussionId!.Value)
            .Select(discussion => new { Id = discussion.Key, Count = discussion.Count() })
            .ToDictionaryAsync(discussion => discussion.Id, discussion => discussion.Count, cancellationToken);

    [DataLoader]
    public static Task<Dictionary<long, int>> GetCommentCountByExperienceIdAsync(
        IReadOnlyList<long> experienceIds, RecruitContext context, CancellationToken cancellationToken) =>
        context.Comments
            .Where(comment => comment.ExperienceId != null && experienceIds.Contains(comment.ExperienceId.Value))
            .GroupBy(comment => comment.ExperienceId!.Value)
            .Select(experience => new { Id = experience.Key, Count = experience.Count() })
            .ToDictionaryAsync(experience => experience.Id, experience => experience.Count, cancellationToken);

    private static IQueryable<Comment> Asked(this IQueryable<Comment> comments, QueryContext<Comment> query) =>
        comments.With(query, order => order.AddAscending(comment => comment.Id));
}
