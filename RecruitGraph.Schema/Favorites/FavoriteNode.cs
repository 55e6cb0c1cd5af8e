using System.Security.Claims;
using RecruitGraph.Data.Discussions;
using RecruitGraph.Data.Experiences;
using RecruitGraph.Data.Favorites;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Discussions;
using RecruitGraph.Schema.Experiences;

namespace RecruitGraph.Schema.Favorites;

/// <summary>That a user likes a discussion or an interview experience. Readable by himself alone; how many there are is for everyone.</summary>
[Node]
[ObjectType<Favorite>(Ignore = [nameof(Favorite.UserId), nameof(Favorite.DiscussionId), nameof(Favorite.ExperienceId)])]
public static partial class FavoriteNode
{
    /// <summary>The favorite of a global id, where it is the caller's.</summary>
    [NodeResolver]
    public static Task<Favorite?> GetFavoriteAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableFavoriteByIdDataLoader readableFavoriteById,
        CancellationToken cancellationToken) =>
        readableFavoriteById.LoadAsync(new Viewed(id, Viewer.Of(caller)), cancellationToken);

    /// <summary>The discussion that is liked; null where it is an interview experience.</summary>
    [Cost(1)]
    public static async Task<Discussion?> GetDiscussionAsync(
        [Parent(nameof(Favorite.DiscussionId))] Favorite favorite,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableDiscussionByIdDataLoader readableDiscussionById,
        CancellationToken cancellationToken) =>
        favorite.DiscussionId is { } id ? await readableDiscussionById.LoadAsync(new Viewed(id, Viewer.Of(caller)), cancellationToken) : null;

    /// <summary>The interview experience that is liked; null where it is a discussion.</summary>
    [Cost(1)]
    public static async Task<InterviewExperience?> GetExperienceAsync(
        [Parent(nameof(Favorite.ExperienceId))] Favorite favorite,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableExperienceByIdDataLoader readableExperienceById,
        CancellationToken cancellationToken) =>
        favorite.ExperienceId is { } id ? await readableExperienceById.LoadAsync(new Viewed(id, Viewer.Of(caller)), cancellationToken) : null;
}
