using System.Security.Claims;
using RecruitGraph.Data.Discussions;
using RecruitGraph.Data.Favorites;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Favorites;

/// <summary>Who likes a discussion.</summary>
[ObjectType<Discussion>]
public static partial class DiscussionFavorites
{
    /// <summary>How many users like it.</summary>
    [Cost(1)]
    public static Task<int> GetFavoriteCountAsync(
        [Parent(nameof(Discussion.Id))] Discussion discussion,
        IFavoriteCountByDiscussionIdDataLoader favoriteCountByDiscussionId,
        CancellationToken cancellationToken) =>
        favoriteCountByDiscussionId.LoadAsync(discussion.Id, cancellationToken);

    /// <summary>Whether the caller likes it; false for anonymous callers.</summary>
    [Cost(1)]
    public static async Task<bool> IsFavoriteAsync(
        [Parent(nameof(Discussion.Id))] Discussion discussion,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IFavoriteByDiscussionIdDataLoader favoriteByDiscussionId,
        CancellationToken cancellationToken) =>
        await GetMyFavoriteAsync(discussion, caller, favoriteByDiscussionId, cancellationToken) is not null;

    /// <summary>The caller's own favorite, by which he takes it back with <c>removeFavorite</c>; null where he does not like it.</summary>
    [Cost(1)]
    public static async Task<Favorite?> GetMyFavoriteAsync(
        [Parent(nameof(Discussion.Id))] Discussion discussion,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IFavoriteByDiscussionIdDataLoader favoriteByDiscussionId,
        CancellationToken cancellationToken) =>
        Viewer.Of(caller) is { UserId: not null } viewer
            ? await favoriteByDiscussionId.LoadAsync(new Viewed(discussion.Id, viewer), cancellationToken)
            : null;
}
