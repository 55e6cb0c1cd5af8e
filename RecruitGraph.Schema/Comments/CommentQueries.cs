using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Comments;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Comments;

/// <summary>Comments, as queries reach them.</summary>
[QueryType]
public static partial class CommentQueries
{
    /// <summary>The caller's own comments, newest first where no other order is asked for; hidden ones too.</summary>
    [Authorize]
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<Comment>> GetMyCommentsAsync(
        PagingArguments pagingArguments,
        QueryContext<Comment> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var userId = viewer.RequiredUserId;
        return await context.Comments.AsNoTracking().ReadableWithArticleBy(viewer)
            .Where(comment => comment.AuthorId == userId)
            .With(query, order => order.IfEmpty(none => none.AddDescending(comment => comment.Id)).AddAscending(comment => comment.Id))
            .ToPageAsync(pagingArguments, cancellationToken);
    }

    /// <summary>One comment; null where there is none, or where the caller may not see it.</summary>
    /// <param name="id">Its global id.</param>
    public static Task<Comment?> GetCommentByIdAsync(
        [ID<Comment>] long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableCommentByIdDataLoader readableCommentById,
        CancellationToken cancellationToken) =>
        CommentNode.GetCommentAsync(id, caller, readableCommentById, cancellationToken);
}
