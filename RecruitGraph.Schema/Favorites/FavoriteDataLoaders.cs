using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Favorites;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Favorites;

internal static class FavoriteDataLoaders
{
    [DataLoader]
    public static async Task<Dictionary<Viewed, Favorite>> GetReadableFavoriteByIdAsync(
        IReadOnlyList<Viewed> keys, RecruitContext context, CancellationToken cancellationToken)
    {
        var (viewer, ids) = (keys.Viewer(), keys.Ids());
        var favorites = await context.Favorites.AsNoTracking().ReadableBy(viewer)
            .Where(favorite => ids.Contains(favorite.Id))
            .ToDictionaryAsync(favorite => favorite.Id, cancellationToken);
        return favorites.For(viewer);
    }

    [DataLoader]
    public static async Task<Dictionary<Viewed, Favorite>> GetFavoriteByDiscussionIdAsync(
        IReadOnlyList<Viewed> keys, RecruitContext context, CancellationToken cancellationToken)
    {
        var (viewer, ids) = (keys.Viewer(), keys.Ids());
        var userId = viewer.RequiredUserId;
        var favorites = await context.Favorites.AsNoTracking()
            .Where(favorite => favorite.UserId == userId && favorite.DiscussionId != null && ids.Contains(favorite.DiscussionId.Value))
            .ToDictionaryAsync(favorite => favorite.DiscussionId!.Value, cancellationToken);
        return favorites.For(viewer);
    }

    [DataLoader]
    public static async Task<Dictionary<Viewed, Favorite>> GetFavoriteByExperienceIdAsync(
        IReadOnlyList<Viewed> keys, RecruitContext context, CancellationToken cancellationToken)
    {
        var (viewer, ids) = (keys.Viewer(), keys.Ids());
        var userId = viewer.RequiredUserId;
        var favorites = await context.Favorites.AsNoTracking()
            .Where(favorite => favorite.UserId == userId && favorite.ExperienceId != null && ids.Contains(favorite.ExperienceId.Value))
            .ToDictionaryAsync(favorite => favorite.ExperienceId!.Value, cancellationToken);
        return favorites.For(viewer);
    }

    [DataLoader]
    public static Task<Dictionary<long, int>> GetFavoriteCountByDiscussionIdAsync(
        IReadOnlyList<long> discussionIds, RecruitContext context, CancellationToken cancellationToken) =>
        context.Favorites
            .Where(favorite => favorite.DiscussionId != null && discussionIds.Contains(favorite.DiscussionId.Value))
            .GroupBy(favorite => favorite.DiscussionId!.Value)
            .Select(discussion => new { Id = discussion.Key, Count = discussion.Count() })
            .ToDictionaryAsync(discussion => discussion.Id, discussion => discussion.Count, cancellationToken);

    [DataLoader]
    public static Task<Dictionary<long, int>> GetFavoriteCountByExperienceIdAsync(
        IReadOnlyList<long> experienceIds, RecruitContext context, CancellationToken cancellationToken) =>
        context.Favorites
            .Where(favorite => favorite.ExperienceId != null && experienceIds.Contains(favorite.ExperienceId.Value))
            .GroupBy(favorite => favorite.ExperienceId!.Value)
            .Select(experience => new { Id = experience.Key, Count = experience.Count() })
            .ToDictionaryAsync(experience => experience.Id, experience => experience.Count, cancellationToken);
}
