using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Interview;

/// <summary>收藏: what users of dialect D like. Favorites are made by GET, as documented, and by POST.</summary>
[Dialect<InterviewDialect>, Only(Callers.SignedIn)]
public sealed class FavoritesController(OperationRunner operations) : InterviewController(operations)
{
    /// <summary>The caller likes a discussion; a second time changes nothing.</summary>
    [HttpGet("/api/favorites/discussions/{discussion:number}"), WritesByGet]
    public Task<IActionResult> AddFavoriteDiscussionAsync(long discussion) => AddAsync(DiscussionOf(discussion));

    /// <inheritdoc cref="AddFavoriteDiscussionAsync"/>
    [HttpPost("/api/favorites/discussions/{discussion:number}")]
    public Task<IActionResult> PostFavoriteDiscussionAsync(long discussion) => AddAsync(DiscussionOf(discussion));

    /// <summary>The caller likes an interview experience; a second time changes nothing.</summary>
    [HttpGet("/api/favorites/experiences/{experiences:number}"), WritesByGet]
    public Task<IActionResult> AddFavoriteExperienceAsync(long experiences) => AddAsync(ExperienceOf(experiences));

    /// <inheritdoc cref="AddFavoriteExperienceAsync"/>
    [HttpPost("/api/favorites/experiences/{experiences:number}")]
    public Task<IActionResult> PostFavoriteExperienceAsync(long experiences) => AddAsync(ExperienceOf(experiences));

    /// <summary>The discussions that the caller likes, in the order in which he came to like them.</summary>
    [HttpGet("/api/favorites/discussions")]
    public Task<IActionResult> ListFavoriteDiscussionsAsync() => ListAsync("ListFavoriteDiscussions", "discussion", DiscussionShapes.Favorite);

    /// <summary>The interview experiences that the caller likes, in the order in which he came to like them.</summary>
    [HttpGet("/api/favorites/experiences")]
    public Task<IActionResult> ListFavoriteExperiencesAsync() => ListAsync("ListFavoriteExperiences", "experience", ExperienceShapes.Favorite);

    private static object DiscussionOf(long id) => new { discussionId = LegacyId.ToGlobal("Discussion", id) };

    private static object ExperienceOf(long id) => new { experienceId = LegacyId.ToGlobal("InterviewExperience", id) };

    private async Task<IActionResult> AddAsync(object article)
    {
        var answer = (await RunAsync(new { input = new { article } })).Mutation("addFavorite", "favorite");
        return answer.ErrorCode == "DUPLICATE_FAVORITE"
            ? InterviewDialect.Done(InterviewDialect.Created)
            : Answer(answer, InterviewDialect.Created, InterviewDialect.Wrong);
    }

    private async Task<IActionResult> ListAsync(string operation, string article, Func<JsonElement, object> shape)
    {
        var favorites = await RunAllPagesAsync(operation, after => new { after });
        return DialectAnswer.Ok(favorites.Items.Reverse().Where(favorite => favorite.GetProperty(article).ValueKind == JsonValueKind.Object).Select(shape));
    }
}
