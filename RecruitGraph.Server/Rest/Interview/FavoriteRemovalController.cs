using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Interview;

/// <summary>取消收藏: users of dialect D take favorites back.</summary>
[Dialect<InterviewDialect>, Only(Callers.SignedIn)]
public sealed class FavoriteRemovalController(OperationRunner operations) : InterviewController(operations)
{
    /// <summary>
    /// Takes a favorite back. No documented answer tells the id of a favorite, so clients name what is liked: that counts where it is
    /// the id of no favorite of theirs, and of one thing alone that they like.
    /// </summary>
    [HttpDelete("/api/favorites/{favorites:number}")]
    public async Task<IActionResult> RemoveFavoriteAsync(long favorites)
    {
        var removed = await RemoveAsync(LegacyId.ToGlobal("Favorite", favorites));
        if (removed.ErrorCode == "FAVORITE_NOT_FOUND")
        {
            var articles = (await RunAsync("FindFavorites", Named(favorites))).Data;
            removed = (Favorite(articles, "discussion"), Favorite(articles, "experience")) switch
            {
                ({ } discussion, null) => await RemoveAsync(discussion),
                (null, { } experience) => await RemoveAsync(experience),
                _ => removed,
            };
        }

        return Answered(removed);
    }

    /// <summary>The caller likes a discussion no more.</summary>
    [HttpDelete("/api/favorites/discussions/{discussion:number}")]
    public Task<IActionResult> RemoveFavoriteDiscussionAsync(long discussion) => RemoveAsync("discussion", discussion);

    /// <summary>The caller likes an interview experience no more.</summary>
    [HttpDelete("/api/favorites/experiences/{experiences:number}")]
    public Task<IActionResult> RemoveFavoriteExperienceAsync(long experiences) => RemoveAsync("experience", experiences);

    private static object Named(long article) => new
    {
        discussion = LegacyId.ToGlobal("Discussion", article),
        experience = LegacyId.ToGlobal("InterviewExperience", article),
    };

    private static string? Favorite(JsonElement articles, string article) =>
        articles.GetProperty(article) is { ValueKind: JsonValueKind.Object } found
        && found.GetProperty("myFavorite") is { ValueKind: JsonValueKind.Object } favorite
            ? favorite.Text("id")
            : null;

    private async Task<IActionResult> RemoveAsync(string article, long id)
    {
        var articles = (await RunAsync("FindFavorites", Named(id))).Data;
        return Favorite(articles, article) is { } favorite ? Answered(await RemoveAsync(favorite)) : InterviewDialect.NotFound;
    }

    private async Task<MutationAnswer> RemoveAsync(string favorite) =>
        (await RunAsync(new { input = new { id = favorite } })).Mutation("removeFavorite", "favorite");

    private DialectAnswer Answered(MutationAnswer removed) => Answer(removed, "取消成功", InterviewDialect.Wrong);
}
