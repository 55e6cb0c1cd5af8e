using System.Text.Json;

namespace RecruitGraph.Server.Rest.Interview;

/// <summary>The shapes of discussions and comments in dialect D.</summary>
internal static class DiscussionShapes
{
    /// <summary>As everyone sees it.</summary>
    public static object Discussion(JsonElement discussion) => new
    {
        discussion_id = discussion.Id("Discussion"),
        poster = discussion.GetProperty("author").GetProperty("name"),
        posting_time = discussion.Time("createdAt"),
        title = discussion.GetProperty("title"),
        content = discussion.GetProperty("content"),
        favorites = discussion.GetProperty("favoriteCount"),
        comments = discussion.GetProperty("commentCount"),
        tags = discussion.GetProperty("tags"),
    };

    /// <summary>As its author lists it; the document calls the content description there.</summary>
    public static object Own(JsonElement discussion) => new
    {
        discussion_id = discussion.Id("Discussion"),
        posting_time = discussion.Time("createdAt"),
        title = discussion.GetProperty("title"),
        description = discussion.GetProperty("content"),
        content = discussion.GetProperty("content"),
        favorites = discussion.GetProperty("favoriteCount"),
        comments = discussion.GetProperty("commentCount"),
        tags = discussion.GetProperty("tags"),
    };

    /// <summary>As a user lists what he likes; the document has discussions_id, and no id of the favorite.</summary>
    public static object Favorite(JsonElement favorite)
    {
        var discussion = favorite.GetProperty("discussion");
        var id = discussion.Id("Discussion");
        return new
        {
            favorite_id = favorite.Id("Favorite"),
            discussions_id = id,
            discussion_id = id,
            title = discussion.GetProperty("title"),
            content = discussion.GetProperty("content"),
            favorites = discussion.GetProperty("favoriteCount"),
            comments = discussion.GetProperty("commentCount"),
            tags = discussion.GetProperty("tags"),
        };
    }

    /// <summary>What somebody said.</summary>
    public static object Comment(JsonElement comment)
    {
        var author = comment.GetProperty("author");
        return new
        {
            id = comment.Id("Comment"),
            author = new { id = author.Id("User", "userId"), name = author.GetProperty("name") },
            comment = comment.GetProperty("text"),
            update_at = comment.Time("updatedAt"),
        };
    }
}
