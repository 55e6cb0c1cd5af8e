using System.Text.Json;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Discussions;

/// <summary>How discussions are found, ordered, paged and counted.</summary>
public class DiscussionQueryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Discussions_Should_BeFound_When_TextTagOrFilterNamesThem()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var (ada, ben) = (await server.SignInNewAsync("ada"), await server.SignInNewAsync("ben"));
        await Community.DiscussAsync(ada, "Bread 100%", "rye");
        await Community.DiscussAsync(ada, "面包", "rye", "中文");
        await Community.DiscussAsync(ben, "Хлеб");

        (await TitlesAsync(ada, "discussions")).ShouldBe("Хлеб, 面包, Bread 100%");
        (await TitlesAsync(ada, "discussions(order: { title: ASC })")).ShouldBe("Bread 100%, Хлеб, 面包");
        (await TitlesAsync(ada, """discussions(text: "ХЛЕБ")""")).ShouldBe("Хлеб");
        (await TitlesAsync(ada, """discussions(text: "面包?")""")).ShouldBe("面包");
        (await TitlesAsync(ada, """discussions(text: "0%")""")).ShouldBe("Bread 100%");
        (await TitlesAsync(ada, """discussions(text: "_")""")).ShouldBe("");
        (await TitlesAsync(ada, """discussions(tag: "rye")""")).ShouldBe("面包, Bread 100%");
        (await TitlesAsync(ada, """discussions(tag: "ry")""")).ShouldBe("");
        (await TitlesAsync(ada, """discussions(where: { title: { startsWith: "B" } })""")).ShouldBe("Bread 100%");
        (await TitlesAsync(ada, "myDiscussions(order: { createdAt: ASC })")).ShouldBe("Bread 100%, 面包");
        (await TitlesAsync(ben, """myDiscussions(tag: "rye")""")).ShouldBe("");
    }

    [Fact]
    public async Task Discussions_Should_BePagedInBothDirections()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var ada = await server.SignInNewAsync("ada");
        foreach (var title in (string[])["a", "b", "c", "d"])
        {
            await Community.DiscussAsync(ada, title);
        }

        const string Forward = "query($after: String) { discussions(first: 3, after: $after) { nodes { title } pageInfo { endCursor hasNextPage } } }";
        var first = (await ada.RunAsync(Forward)).Data("discussions");
        Titles(first).ShouldBe("d, c, b");
        first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean().ShouldBeTrue();
        var second = (await ada.RunAsync(Forward, new { after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString() })).Data("discussions");
        Titles(second).ShouldBe("a");
        second.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean().ShouldBeFalse();

        const string Backward = "query($before: String) { discussions(last: 3, before: $before) { nodes { title } pageInfo { startCursor } } }";
        var last = (await ada.RunAsync(Backward)).Data("discussions");
        Titles(last).ShouldBe("c, b, a");
        Titles((await ada.RunAsync(Backward, new { before = last.GetProperty("pageInfo").GetProperty("startCursor").GetString() })).Data("discussions"))
            .ShouldBe("d");
    }

    [Theory]
    [InlineData(false, 10)]
    [InlineData(true, 8)]
    public async Task Discussions_Should_SendTheSameStatements_When_ThereIsOneAndWhenThereAreMany(bool isAnonymous, int expected)
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var ada = await server.SignInNewAsync("ada");
        var ben = await server.SignInNewAsync("ben");
        var caller = isAnonymous ? server.Anonymous() : ben;
        await FillAsync(ada, ben, "first");

        var withOne = await StatementsAsync();
        for (var i = 0; i < 10; i++)
        {
            await FillAsync(ada, ben, $"discussion {i}");
        }

        var withMany = await StatementsAsync();
        withOne.Count.ShouldBe(expected, string.Join("\n\n", withOne));
        withMany.Count.ShouldBe(expected, string.Join("\n\n", withMany));

        async Task<IReadOnlyList<string>> StatementsAsync()
        {
            server.Statements.Clear();
            (await caller.RunAsync(
                """
                { discussions(first: 50) { nodes { title tags author { name } isMine commentCount favoriteCount isFavorite myFavorite { createdAt }
                  comments(first: 5) { totalCount nodes { text isMine author { name } discussion { title } } } } } }
                """)).Data();
            return server.Statements.All;
        }
    }

    private static async Task FillAsync(GraphQLClient ada, GraphQLClient ben, string title)
    {
        var discussion = await Community.DiscussAsync(ada, title, "tag");
        await Community.CommentAsync(ben, discussion, "first");
        await Community.CommentAsync(ada, discussion, "second");
        await Community.LikeAsync(ben, discussion);
    }

    private static async Task<string> TitlesAsync(GraphQLClient caller, string field) =>
        Titles((await caller.RunAsync($"{{ {field} {{ nodes {{ title }} }} }}")).Data(field.Split('(')[0]));

    private static string Titles(JsonElement connection) =>
        string.Join(", ", connection.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("title").GetString()));
}
