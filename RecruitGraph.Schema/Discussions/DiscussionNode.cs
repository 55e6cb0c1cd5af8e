using System.Security.Claims;
using RecruitGraph.Data.Discussions;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Posts;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.Discussions;

/// <summary>
/// Something a user wants to talk about with others. Everyone reads it; one that a moderator has hidden is for moderators (HR and
/// ADMIN) and its author, and has <c>hiddenAt</c>.
/// </summary>
[Node]
[ObjectType<Discussion>(Ignore =
[
    nameof(Discussion.AuthorId), nameof(Discussion.HiddenById), nameof(Discussion.DeletedAt), nameof(Discussion.Tags),
])]
public static partial class DiscussionNode
{
    /// <summary>The discussion of a global id, where the caller may read it.</summary>
    [NodeResolver]
    public static Task<Discussion?> GetDiscussionAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableDiscussionByIdDataLoader readableDiscussionById,
        CancellationToken cancellationToken) =>
        readableDiscussionById.LoadAsync(new Viewed(id, Viewer.Of(caller)), cancellationToken);

    /// <summary>Who has written it.</summary>
    [Cost(1)]
    public static async Task<Author> GetAuthorAsync(
        [Parent(nameof(Discussion.AuthorId))] Discussion discussion, IAuthorByIdDataLoader authorById, CancellationToken cancellationToken) =>
        (await authorById.LoadAsync(discussion.AuthorId, cancellationToken))!;

    /// <summary>Whether the caller has written it, and so may change and delete it.</summary>
    public static bool IsMine(
        [Parent(nameof(Discussion.AuthorId))] Discussion discussion, [GlobalState(Viewer.Key)] ClaimsPrincipal caller) =>
        discussion.AuthorId == Viewer.Of(caller).UserId;

    /// <summary>Its tags in the author's words and order, at most 10, such as <c>["interview", "C#"]</c>.</summary>
    [Cost(1)]
    public static async Task<IReadOnlyList<string>> GetTagsAsync(
        [Parent(nameof(Discussion.Id))] Discussion discussion, ITagsByDiscussionIdDataLoader tagsByDiscussionId, CancellationToken cancellationToken) =>
        await tagsByDiscussionId.LoadAsync(discussion.Id, cancellationToken) ?? [];

    /// <summary>The moderator who hid it; null while it shows.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Cost(1)]
    public static async Task<User?> GetHiddenByAsync(
        [Parent(nameof(Discussion.HiddenById))] Discussion discussion, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        discussion.HiddenById is { } userId ? await userById.LoadAsync(userId, cancellationToken) : null;
}
