using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Discussions;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.BlockedUsers;
using RecruitGraph.Schema.Posts;

namespace RecruitGraph.Schema.Discussions;

/// <summary>Changes of discussions.</summary>
[MutationType]
[Authorize]
public static partial class DiscussionMutations
{
    /// <summary>Posts a discussion.</summary>
    [Error<UserAnonymisedException>]
    [Error<UserBlockedException>]
    [Error<InvalidInputException>]
    public static async Task<Discussion> CreateDiscussionAsync(
        CreateDiscussionInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        await context.EnsureNotBlockedAsync(viewer, cancellationToken);
        var discussion = Discussion.Post(
            viewer.RequiredUserId, input.Title.Trim(), input.Content.Trim(), Input.Trimmed(input.Tags ?? []), time.GetUtcNow());
        context.Discussions.Add(discussion);
        await context.SaveChangesAsync(cancellationToken);
        return discussion;
    }

    /// <summary>Its author changes a discussion. Of two changes of one version, one wins.</summary>
    [Error<UserAnonymisedException>]
    [Error<UserBlockedException>]
    [Error<DiscussionNotFoundException>]
    [Error<NotAuthorException>(At = "id")]
    [Error<VersionConflictException>(At = "version")]
    [Error<InvalidInputException>]
    public static async Task<Discussion> UpdateDiscussionAsync(
        UpdateDiscussionInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        await context.EnsureNotBlockedAsync(viewer, cancellationToken);
        var discussion = await FindAsync(context, input.Id, viewer, cancellationToken);
        discussion.EnsureAuthor(viewer);
        discussion.EnsureVersion(input.Version);
        discussion.Edit(
            input.Title.Value?.Trim() ?? discussion.Title,
            input.Content.Value?.Trim() ?? discussion.Content,
            Input.Trimmed(input.Tags.Value ?? [.. discussion.Tags.OrderBy(tag => tag.Position).Select(tag => tag.Name)]),
            time.GetUtcNow());
        await context.SaveEditAsync(discussion, input.Version, cancellationToken);
        return discussion;
    }

    /// <summary>Its author deletes a discussion, and so all that was said to it.</summary>
    /// <param name="id">Which discussion.</param>
    /// <param name="version">The version that the caller has seen; another one means that somebody else was faster.</param>
    [Error<DiscussionNotFoundException>]
    [Error<UserAnonymisedException>]
    [Error<NotAuthorException>(At = "id")]
    [Error<VersionConflictException>(At = "version")]
    public static async Task<Discussion> DeleteDiscussionAsync(
        [ID<Discussion>] long id,
        int version,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var discussion = await FindAsync(context, id, viewer, cancellationToken);
        discussion.EnsureAuthor(viewer);
        discussion.EnsureVersion(version);
        discussion.Delete(time.GetUtcNow());
        await context.SaveEditAsync(discussion, version, cancellationToken);
        return discussion;
    }

    /// <summary>A moderator hides a discussion; its author and moderators go on seeing it.</summary>
    /// <param name="id">Which discussion.</param>
    /// <param name="version">The version that the caller has seen; another one means that somebody else was faster.</param>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Error<DiscussionNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    public static async Task<Discussion> HideDiscussionAsync(
        [ID<Discussion>] long id,
        int version,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        Moderation moderation,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var discussion = await FindAsync(context, id, viewer, cancellationToken);
        await moderation.HideAsync(discussion, version, AuditSubject.Discussion, viewer, cancellationToken);
        return discussion;
    }

    /// <summary>A moderator shows a discussion again.</summary>
    /// <param name="id">Which discussion.</param>
    /// <param name="version">The version that the caller has seen; another one means that somebody else was faster.</param>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Error<DiscussionNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    public static async Task<Discussion> ShowDiscussionAsync(
        [ID<Discussion>] long id,
        int version,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        Moderation moderation,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var discussion = await FindAsync(context, id, viewer, cancellationToken);
        await moderation.ShowAsync(discussion, version, AuditSubject.Discussion, viewer, cancellationToken);
        return discussion;
    }

    private static async Task<Discussion> FindAsync(RecruitContext context, long id, Viewer viewer, CancellationToken cancellationToken) =>
        await context.Discussions.ReadableBy(viewer).Include(discussion => discussion.Tags)
            .SingleOrDefaultAsync(discussion => discussion.Id == id, cancellationToken)
        ?? throw new DiscussionNotFoundException();
}
