using RecruitGraph.Data.Comments;
using RecruitGraph.Schema.Posts;

namespace RecruitGraph.Schema.Comments;

/// <summary>Who may read a comment: who may read it as a post, and what it is said to.</summary>
internal static class CommentAccess
{
    public static IQueryable<Comment> ReadableWithArticleBy(this IQueryable<Comment> comments, Viewer viewer)
    {
        // A deleted article is not joined.
        var (isStaff, userId) = (viewer.IsStaff, viewer.UserId);
        return comments.ReadableBy(viewer).Where(comment =>
            (comment.Discussion != null
                && (isStaff || comment.Discussion.HiddenAt == null || comment.Discussion.AuthorId == userId))
            || (comment.Experience != null
                && (isStaff || comment.Experience.HiddenAt == null || comment.Experience.AuthorId == userId)));
    }
}
