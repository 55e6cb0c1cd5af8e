using RecruitGraph.Data.BlockedUsers;

namespace RecruitGraph.Tests.Infrastructure;

/// <summary>What people do in the community, as the graph lets them.</summary>
internal static class Community
{
    /// <summary>Runs a mutation that takes an input; its payload holds what is selected, and its errors.</summary>
    /// <param name="caller">Who does it.</param>
    /// <param name="mutation">Such as <c>createDiscussion</c>.</param>
    /// <param name="selection">What is selected of the payload, such as <c>discussion { id }</c>.</param>
    /// <param name="input">The input.</param>
    public static Task<GraphQLAnswer> MutateAsync(GraphQLClient caller, string mutation, string selection, object input) => caller.RunAsync(
        $$"""
        mutation($input: {{char.ToUpperInvariant(mutation[0])}}{{mutation[1..]}}Input!) { {{mutation}}(input: $input) {
          {{selection}} errors { ... on Error { code ... on VersionConflictError { expectedVersion actualVersion } } } } }
        """,
        new { input });

    /// <summary>Posts a discussion; gives its global id.</summary>
    public static Task<string> DiscussAsync(GraphQLClient author, string title, params string[] tags) =>
        MakeAsync(author, "createDiscussion", "discussion", new { title, content = $"{title}?", tags });

    /// <summary>Posts an interview experience; gives its global id.</summary>
    public static Task<string> ShareAsync(GraphQLClient author, string company, string difficulty = "EASY") => MakeAsync(
        author,
        "createExperience",
        "experience",
        new { company, position = "Baker", interviewDate = "2026-11-21", sharing = "Friendly.", result = "ADMITTED", difficulty });

    /// <summary>Comments a discussion; gives the comment's global id.</summary>
    public static Task<string> CommentAsync(GraphQLClient author, string discussion, string text) =>
        MakeAsync(author, "addComment", "comment", new { article = new { discussionId = discussion }, text });

    /// <summary>Likes a discussion; gives the favorite's global id.</summary>
    public static Task<string> LikeAsync(GraphQLClient user, string discussion) =>
        MakeAsync(user, "addFavorite", "favorite", new { article = new { discussionId = discussion } });

    /// <summary>A block that the user's session survives.</summary>
    public static Task BlockAsync(RecruitServer server, GraphQLClient user) => server.UseContextAsync(async context =>
    {
        context.BlockedUsers.Add(BlockedUser.Block(user.UserId, "spam", actorId: null, DateTimeOffset.UnixEpoch));
        await context.SaveChangesAsync();
    });

    private static async Task<string> MakeAsync(GraphQLClient caller, string mutation, string field, object input) =>
        (await MutateAsync(caller, mutation, $"{field} {{ id }}", input)).Data(mutation, field, "id").GetString()!;
}
