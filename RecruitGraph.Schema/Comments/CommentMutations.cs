using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Comments;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.BlockedUsers;
using RecruitGraph.Schema.Discussions;
using RecruitGraph.Schema.Experiences;
using RecruitGraph.Schema.Posts;

namespace RecruitGraph.Schema.Comments;

/// <summary>Changes of comments.</summary>
[MutationType]
[Authorize]
public static partial class CommentMutations
{
    /// <summary>Says something to a discussion or to an interview experience.</summary>
    [Error<UserAnonymisedException>]
    [Error<UserBlockedException>]
    [Error<DiscussionNotFoundException>(At = "article.discussionId")]
    [Error<ExperienceNotFoundException>(At = "article.experienceId")]
    [Error<InvalidInputException>]
    public static async Task<Comment> AddCommentAsync(
        AddCommentInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        await context.EnsureNotBlockedAsync(viewer, cancellationToken);
        await context.EnsureReadableAsync(input.Article, viewer, cancellationToken);
        var (text, now) = (input.Text.Trim(), time.GetUtcNow());
        var comment = input.Article.DiscussionId is { } discussionId
            ? Comment.OnDiscussion(viewer.RequiredUserId, discussionId, text, now)
            : Comment.OnExperience(viewer.RequiredUserId, input.Article.ExperienceId!.Value, text, now);
        context.Comments.Add(comment);
        await context.SaveChangesAsync(cancellationToken);
        return comment;
    }

    /// <summary>Its author changes a comment. Of two changes of one version, one wins.</summary>
    [Error<UserAnonymisedException>]
    [Error<UserBlockedException>]
    [Error<CommentNotFoundException>]
    [Error<NotAuthorException>(At = "id")]
    [Error<VersionConflictException>(At = "version")]
    [Error<InvalidInputException>]
    public static async Task<Comment> UpdateCommentAsync(
        UpdateCommentInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        await context.EnsureNotBlockedAsync(viewer, cancellationToken);
        var comment = await FindAsync(context, input.Id, viewer, cancellationToken);
        comment.EnsureAuthor(viewer);
        comment.EnsureVersion(input.Version);
        comment.Edit(input.Text.Trim(), time.GetUtcNow());
        await context.SaveEditAsync(comment, input.Version, cancellationToken);
        return comment;
    }

    /// <summary>Its author deletes a comment.</summary>
    /// <param name="id">Which comment.</param>
    /// <param name="version">The version that the caller has seen; another one means that somebody else was faster.</param>
    [Error<CommentNotFoundException>]
    [Error<UserAnonymisedException>]
    [Error<NotAuthorException>(At = "id")]
    [Error<VersionConflictException>(At = "version")]
    public static async Task<Comment> DeleteCommentAsync(
        [ID<Comment>] long id,
        int version,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var comment = await FindAsync(context, id, viewer, cancellationToken);
        comment.EnsureAuthor(viewer);
        comment.EnsureVersion(version);
        comment.Delete(time.GetUtcNow());
        await context.SaveEditAsync(comment, version, cancellationToken);
        return comment;
    }

    /// <summary>A moderator hides a comment; its author and moderators go on seeing it.</summary>
    /// <param name="id">Which comment.</param>
    /// <param name="version">The version that the caller has seen; another one means that somebody else was faster.</param>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Error<CommentNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    public static async Task<Comment> HideCommentAsync(
        [ID<Comment>] long id,
        int version,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        Moderation moderation,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var comment = await FindAsync(context, id, viewer, cancellationToken);
        await moderation.HideAsync(comment, version, AuditSubject.Comment, viewer, cancellationToken);
        return comment;
    }

    /// <summary>A moderator shows a comment again.</summary>
    /// <param name="id">Which comment.</param>
    /// <param name="version">The version that the caller has seen; another one means that somebody else was faster.</param>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Error<CommentNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    public static async Task<Comment> ShowCommentAsync(
        [ID<Comment>] long id,
        int version,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        Moderation moderation,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var comment = await FindAsync(context, id, viewer, cancellationToken);
        await moderation.ShowAsync(comment, version, AuditSubject.Comment, viewer, cancellationToken);
        return comment;
    }

    private static async Task<Comment> FindAsync(RecruitContext context, long id, Viewer viewer, CancellationToken cancellationToken) =>
        await context.Comments.ReadableWithArticleBy(viewer)
            .SingleOrDefaultAsync(comment => comment.Id == id, cancellationToken)
        ?? throw new CommentNotFoundException();
}
