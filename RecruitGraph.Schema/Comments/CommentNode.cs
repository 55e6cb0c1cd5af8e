using System.Security.Claims;
using RecruitGraph.Data.Comments;
using RecruitGraph.Data.Discussions;
using RecruitGraph.Data.Experiences;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Discussions;
using RecruitGraph.Schema.Experiences;
using RecruitGraph.Schema.Posts;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.Comments;

/// <summary>
/// What a user says to a discussion or to an interview experience. Everyone reads it; one that a moderator has hidden is for
/// moderators (HR and ADMIN) and its author, and has <c>hiddenAt</c>.
/// </summary>
[Node]
[ObjectType<Comment>(Ignore =
[
    nameof(Comment.AuthorId), nameof(Comment.DiscussionId), nameof(Comment.ExperienceId), nameof(Comment.HiddenById), nameof(Comment.DeletedAt),
])]
public static partial class CommentNode
{
    /// <summary>The comment of a global id, where the caller may read it.</summary>
    [NodeResolver]
    public static Task<Comment?> GetCommentAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableCommentByIdDataLoader readableCommentById,
        CancellationToken cancellationToken) =>
        readableCommentById.LoadAsync(new Viewed(id, Viewer.Of(caller)), cancellationToken);

    /// <summary>Who has written it.</summary>
    [Cost(1)]
    public static async Task<Author> GetAuthorAsync(
        [Parent(nameof(Comment.AuthorId))] Comment comment, IAuthorByIdDataLoader authorById, CancellationToken cancellationToken) =>
        (await authorById.LoadAsync(comment.AuthorId, cancellationToken))!;

    /// <summary>Whether the caller has written it, and so may change and delete it.</summary>
    public static bool IsMine([Parent(nameof(Comment.AuthorId))] Comment comment, [GlobalState(Viewer.Key)] ClaimsPrincipal caller) =>
        comment.AuthorId == Viewer.Of(caller).UserId;

    /// <summary>The discussion it is said to; null where it is said to an interview experience.</summary>
    [Cost(1)]
    public static async Task<Discussion?> GetDiscussionAsync(
        [Parent(nameof(Comment.DiscussionId))] Comment comment,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableDiscussionByIdDataLoader readableDiscussionById,
        CancellationToken cancellationToken) =>
        comment.DiscussionId is { } id ? await readableDiscussionById.LoadAsync(new Viewed(id, Viewer.Of(caller)), cancellationToken) : null;

    /// <summary>The interview experience it is said to; null where it is said to a discussion.</summary>
    [Cost(1)]
    public static async Task<InterviewExperience?> GetExperienceAsync(
        [Parent(nameof(Comment.ExperienceId))] Comment comment,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableExperienceByIdDataLoader readableExperienceById,
        CancellationToken cancellationToken) =>
        comment.ExperienceId is { } id ? await readableExperienceById.LoadAsync(new Viewed(id, Viewer.Of(caller)), cancellationToken) : null;

    /// <summary>The moderator who hid it; null while it shows.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Cost(1)]
    public static async Task<User?> GetHiddenByAsync(
        [Parent(nameof(Comment.HiddenById))] Comment comment, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        comment.HiddenById is { } userId ? await userById.LoadAsync(userId, cancellationToken) : null;
}
