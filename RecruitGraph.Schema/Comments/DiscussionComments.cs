using System.Security.Claims;
using RecruitGraph.Data.Comments;
using RecruitGraph.Data.Discussions;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Comments;

/// <summary>What is said to a discussion.</summary>
[ObjectType<Discussion>]
public static partial class DiscussionComments
{
    /// <summary>How many comments the caller sees; hidden ones show to moderators and their authors alone.</summary>
    [Cost(1)]
    public static Task<int> GetCommentCountAsync(
        [Parent(nameof(Discussion.Id))] Discussion discussion,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ICommentCountByDiscussionIdDataLoader commentCountByDiscussionId,
        CancellationToken cancellationToken) =>
        commentCountByDiscussionId.LoadAsync(new Viewed(discussion.Id, Viewer.Of(caller)), cancellationToken);

    /// <summary>What is said to it, oldest first where no other order is asked for.</summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    [Cost(1)]
    public static async Task<Page<Comment>> GetCommentsAsync(
        [Parent(nameof(Discussion.Id))] Discussion discussion,
        PagingArguments pagingArguments,
        QueryContext<Comment> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ICommentsByDiscussionIdDataLoader commentsByDiscussionId,
        CancellationToken cancellationToken) =>
        await commentsByDiscussionId.With(pagingArguments, query).LoadAsync(new Viewed(discussion.Id, Viewer.Of(caller)), cancellationToken)
        ?? Page<Comment>.Empty;
}
