using System.Security.Claims;
using RecruitGraph.Data.Experiences;
using RecruitGraph.Data.Favorites;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Favorites;

/// <summary>Who likes an interview experience.</summary>
[ObjectType<InterviewExperience>]
public static partial class ExperienceFavorites
{
    /// <summary>How many users like it.</summary>
    [Cost(1)]
    public static Task<int> GetFavoriteCountAsync(
        [Parent(nameof(InterviewExperience.Id))] InterviewExperience experience,
        IFavoriteCountByExperienceIdDataLoader favoriteCountByExperienceId,
        CancellationToken cancellationToken) =>
        favoriteCountByExperienceId.LoadAsync(experience.Id, cancellationToken);

    /// <summary>Whether the caller likes it; false for anonymous callers.</summary>
    [Cost(1)]
    public static async Task<bool> IsFavoriteAsync(
        [Parent(nameof(InterviewExperience.Id))] InterviewExperience experience,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IFavoriteByExperienceIdDataLoader favoriteByExperienceId,
        CancellationToken cancellationToken) =>
        await GetMyFavoriteAsync(experience, caller, favoriteByExperienceId, cancellationToken) is not null;

    /// <summary>The caller's own favorite, by which he takes it back with <c>removeFavorite</c>; null where he does not like it.</summary>
    [Cost(1)]
    public static async Task<Favorite?> GetMyFavoriteAsync(
        [Parent(nameof(InterviewExperience.Id))] InterviewExperience experience,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IFavoriteByExperienceIdDataLoader favoriteByExperienceId,
        CancellationToken cancellationToken) =>
        Viewer.Of(caller) is { UserId: not null } viewer
            ? await favoriteByExperienceId.LoadAsync(new Viewed(experience.Id, viewer), cancellationToken)
            : null;
}
