using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Favorites;

/// <summary>Who likes what: counted for everyone, listed for oneself.</summary>
public class FavoriteTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private RecruitServer _server = null!;
    private GraphQLClient _ada = null!;
    private GraphQLClient _ben = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _ada = await _server.SignInNewAsync("ada");
        _ben = await _server.SignInNewAsync("ben");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task AddFavorite_Should_CountForEveryoneAndStandInOnesOwnList_UntilItIsRemoved()
    {
        var discussion = await Community.DiscussAsync(_ada, "Bread");
        var favorite = await Community.LikeAsync(_ben, discussion);
        await Community.LikeAsync(_ada, discussion);
        const string Query = "query($id: ID!) { discussionById(id: $id) { favoriteCount isFavorite } }";

        (await _server.Anonymous().RunAsync(Query, new { id = discussion })).Data("discussionById").ToString()
            .ShouldBe("""{"favoriteCount":2,"isFavorite":false}""");
        (await _ben.RunAsync(Query, new { id = discussion })).Data("discussionById").ToString().ShouldBe("""{"favoriteCount":2,"isFavorite":true}""");
        (await _ben.RunAsync("{ myFavoriteDiscussions { nodes { id discussion { title myFavorite { id } } experience { company } } } }"))
            .Data("myFavoriteDiscussions", "nodes").ToString()
            .ShouldBe($$$"""[{"id":"{{{favorite}}}","discussion":{"title":"Bread","myFavorite":{"id":"{{{favorite}}}"}},"experience":null}]""");

        (await RemoveAsync(_ben, favorite)).Data("removeFavorite", "errors").GetArrayLength().ShouldBe(0);
        (await _ben.RunAsync(Query, new { id = discussion })).Data("discussionById").ToString().ShouldBe("""{"favoriteCount":1,"isFavorite":false}""");
        (await RemoveAsync(_ben, favorite)).PayloadCode("removeFavorite").ShouldBe("FAVORITE_NOT_FOUND");
    }

    [Fact]
    public async Task AddFavorite_Should_BeRefused_When_ItIsOneAlready_AlsoAtTheSameMoment()
    {
        var experience = await Community.ShareAsync(_ada, "Acme");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            Community.MutateAsync(_ben, "addFavorite", "favorite { id }", new { article = new { experienceId = experience } })));

        answers.Count(answer => answer.Data("addFavorite", "errors").GetArrayLength() == 0).ShouldBe(1);
        answers.Where(answer => answer.Data("addFavorite", "errors").GetArrayLength() > 0)
            .ShouldAllBe(answer => answer.PayloadCode("addFavorite") == "DUPLICATE_FAVORITE");
        (await _server.UseContextAsync(context => context.Favorites.CountAsync())).ShouldBe(1);
        (await _ben.RunAsync("{ experiences { nodes { favoriteCount isFavorite } } myFavoriteExperiences { nodes { experience { company } } } }"))
            .Data().ToString().ShouldBe(
            """{"experiences":{"nodes":[{"favoriteCount":1,"isFavorite":true}]},"myFavoriteExperiences":{"nodes":[{"experience":{"company":"Acme"}}]}}""");
    }

    [Fact]
    public async Task RemoveFavorite_Should_BeRefusedAndChangeNothing_When_ItIsSomebodyElses()
    {
        var favorite = await Community.LikeAsync(_ben, await Community.DiscussAsync(_ada, "Bread"));

        (await RemoveAsync(_ada, favorite)).PayloadCode("removeFavorite").ShouldBe("FAVORITE_NOT_FOUND");
        (await _server.UseContextAsync(context => context.Favorites.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task MyFavorites_Should_BeFilteredOrderedAndPaged_AndLeaveOutWhatIsHidden()
    {
        var moderator = await _server.SignInNewAsync("moderator", Role.Hr);
        var ids = new List<string>();
        foreach (var title in (string[])["a", "b", "c", "d"])
        {
            ids.Add(await Community.DiscussAsync(_ada, title));
            await Community.LikeAsync(_ben, ids[^1]);
        }

        await Community.MutateAsync(moderator, "hideDiscussion", "discussion { id }", new { id = ids[3], version = 1 });

        (await TitlesAsync("myFavoriteDiscussions")).ShouldBe("c, b, a");
        (await TitlesAsync("myFavoriteDiscussions(order: { createdAt: ASC })")).ShouldBe("a, b, c");
        (await TitlesAsync("myFavoriteDiscussions(first: 2)")).ShouldBe("c, b");
        (await TitlesAsync("myFavoriteDiscussions(last: 1)")).ShouldBe("a");
        (await TitlesAsync($$"""myFavoriteDiscussions(where: { discussionId: { in: ["{{ids[1]}}", "{{ids[3]}}"] } })""")).ShouldBe("b");
    }

    [Fact]
    public async Task MyFavorites_Should_SendTheSameStatements_When_ThereIsOneAndWhenThereAreMany()
    {
        await Community.LikeAsync(_ben, await Community.DiscussAsync(_ada, "first"));
        var withOne = await StatementsAsync();
        for (var i = 0; i < 10; i++)
        {
            await Community.LikeAsync(_ben, await Community.DiscussAsync(_ada, $"discussion {i}"));
        }

        var withMany = await StatementsAsync();
        withOne.Count.ShouldBe(6, string.Join("\n\n", withOne));
        withMany.Count.ShouldBe(6, string.Join("\n\n", withMany));

        async Task<IReadOnlyList<string>> StatementsAsync()
        {
            _server.Statements.Clear();
            (await _ben.RunAsync("{ myFavoriteDiscussions(first: 50) { nodes { createdAt discussion { title tags favoriteCount commentCount } } } }")).Data();
            return _server.Statements.All;
        }
    }

    private static Task<GraphQLAnswer> RemoveAsync(GraphQLClient caller, string id) =>
        Community.MutateAsync(caller, "removeFavorite", "favorite { id }", new { id });

    private async Task<string> TitlesAsync(string field) => string.Join(
        ", ",
        (await _ben.RunAsync($"{{ {field} {{ nodes {{ discussion {{ title }} }} }} }}")).Data("myFavoriteDiscussions", "nodes").EnumerateArray()
            .Select(node => node.GetProperty("discussion").GetProperty("title").GetString()));
}
