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
    public static async Task<Dictionary<Viewed, int>> GetCommentCountByDiscussionIdAsync(
        IReadOnlyList<Viewed> keys, RecruitContext context, CancellationToken cancellationToken)
    {
        var (viewer, ids) = (keys.Viewer(), keys.Ids());
        var counts = await context.Comments.ReadableBy(viewer)
            .Where(comment => comment.DiscussionId != null && ids.Contains(comment.DiscussionId.Value))
            .GroupBy(comment => comment.DiscussionId!.Value)
            .Select(discussion => new { Id = discussion.Key, Count = discussion.Count() })
            .ToDictionaryAsync(discussion => discussion.Id, discussion => discussion.Count, cancellationToken);
        return counts.For(viewer);
    }

    [DataLoader]
    public static async Task<Dictionary<Viewed, int>> GetCommentCountByExperienceIdAsync(
        IReadOnlyList<Viewed> keys, RecruitContext context, CancellationToken cancellationToken)
    {
        var (viewer, ids) = (keys.Viewer(), keys.Ids());
        var counts = await context.Comments.ReadableBy(viewer)
            .Where(comment => comment.ExperienceId != null && ids.Contains(comment.ExperienceId.Value))
            .GroupBy(comment => comment.ExperienceId!.Value)
            .Select(experience => new { Id = experience.Key, Count = experience.Count() })
            .ToDictionaryAsync(experience => experience.Id, experience => experience.Count, cancellationToken);
        return counts.For(viewer);
    }

    private static IQueryable<Comment> Asked(this IQueryable<Comment> comments, QueryContext<Comment> query) =>
        comments.With(query, order => order.AddAscending(comment => comment.Id));
}
