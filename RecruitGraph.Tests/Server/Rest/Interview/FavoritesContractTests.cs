using System.Net;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Interview;

/// <summary>收藏: what users of the interview training like.</summary>
public sealed class FavoritesContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private GraphQLClient _user = null!;
    private GraphQLClient _other = null!;
    private string _discussion = null!;
    private string _experience = null!;
    private long _discussionId;
    private long _experienceId;

    public async Task InitializeAsync()
    {
        _user = await server.NewAsync();
        _other = await server.NewAsync();
        _discussion = await Community.DiscussAsync(_other, "面試都穿啥", "面試穿搭");
        _experience = await Community.ShareAsync(_other, "鼎新");
        _discussionId = InterviewContract.Number("Discussion", _discussion);
        _experienceId = InterviewContract.Number("InterviewExperience", _experience);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("GET /api/favorites/discussions/{discussion}", Proof.Success, Proof.Effect, Proof.Parity)]
    [Covers("POST /api/favorites/discussions/{discussion}", Proof.Success, Proof.Effect, Proof.Parity)]
    [Covers("GET /api/favorites/discussions", Proof.Success, Proof.ForeignId, Proof.Parity)]
    public async Task FavoriteDiscussions_Should_BeMadeOnceAndListedForTheirOwnerAlone(string root)
    {
        var client = server.Interview(root, _user);
        (await client.GetAsync("/api/favorites/discussions")).ShouldBe(HttpStatusCode.OK, "[]");
        foreach (var method in (string[])["GET", "GET", "POST"])
        {
            (await client.SendAsync(method, $"/api/favorites/discussions/{_discussionId}")).ShouldBe(HttpStatusCode.OK, InterviewContract.Created);
        }

        var nodes = (await _user.RunAsync("{ myFavoriteDiscussions { nodes { id discussion { id } } } }")).Data("myFavoriteDiscussions", "nodes");
        nodes.GetArrayLength().ShouldBe(1);
        nodes[0].GetProperty("discussion").GetProperty("id").GetString().ShouldBe(_discussion);
        (await client.GetAsync("/api/favorites/discussions")).ShouldBe(HttpStatusCode.OK,
            $$"""
            [{"favorite_id":{{Id(nodes[0])}},"discussions_id":{{_discussionId}},"discussion_id":{{_discussionId}},"title":"面試都穿啥","content":"面試都穿啥?",
              "favorites":1,"comments":0,"tags":["面試穿搭"]}]
            """);
        (await server.Interview(root, _other).GetAsync("/api/favorites/discussions")).ShouldBe(HttpStatusCode.OK, "[]");
        (await _user.MutateAsync("addFavorite", new { article = new { discussionId = _discussion } })).PayloadCode("addFavorite").ShouldBe("DUPLICATE_FAVORITE");
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("GET /api/favorites/experiences/{experiences}", Proof.Success, Proof.Effect, Proof.Parity)]
    [Covers("POST /api/favorites/experiences/{experiences}", Proof.Success, Proof.Effect, Proof.Parity)]
    [Covers("GET /api/favorites/experiences", Proof.Success, Proof.ForeignId, Proof.Parity)]
    public async Task FavoriteExperiences_Should_BeMadeOnceAndListedForTheirOwnerAlone(string root)
    {
        var client = server.Interview(root, _user);
        (await client.GetAsync("/api/favorites/experiences")).ShouldBe(HttpStatusCode.OK, "[]");
        foreach (var method in (string[])["POST", "GET", "POST"])
        {
            (await client.SendAsync(method, $"/api/favorites/experiences/{_experienceId}")).ShouldBe(HttpStatusCode.OK, InterviewContract.Created);
        }

        var nodes = (await _user.RunAsync("{ myFavoriteExperiences { nodes { id experience { updatedAt } } } }")).Data("myFavoriteExperiences", "nodes");
        nodes.GetArrayLength().ShouldBe(1);
        (await client.GetAsync("/api/favorites/experiences")).ShouldBe(HttpStatusCode.OK,
            $$"""
            [{"favorite_id":{{Id(nodes[0])}},"experience_id":{{_experienceId}},"update_at":"{{InterviewContract.Time(nodes[0].GetProperty("experience").GetProperty("updatedAt"))}}",
              "company":"鼎新","position":"Baker","interview_date":"2026/11/21","interview_result":"已錄取","interview_difficulty":"簡單","interview_evaluation":null,
              "favorites":1,"comments":0}]
            """);
        (await server.Interview(root, _other).GetAsync("/api/favorites/experiences")).ShouldBe(HttpStatusCode.OK, "[]");
        (await _user.MutateAsync("addFavorite", new { article = new { experienceId = _experience } })).PayloadCode("addFavorite").ShouldBe("DUPLICATE_FAVORITE");
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("GET /api/favorites/discussions", Proof.NoCredentials)]
    [Covers("GET /api/favorites/experiences", Proof.NoCredentials)]
    [Covers("GET /api/favorites/discussions/{discussion}", Proof.NoCredentials, Proof.UnknownId)]
    [Covers("POST /api/favorites/discussions/{discussion}", Proof.NoCredentials, Proof.UnknownId)]
    [Covers("GET /api/favorites/experiences/{experiences}", Proof.NoCredentials, Proof.UnknownId)]
    [Covers("POST /api/favorites/experiences/{experiences}", Proof.NoCredentials, Proof.UnknownId)]
    public async Task Favorites_Should_BeRefusedAndMakeNothing_When_CallerOrIdIsWrong(string root)
    {
        var client = server.Interview(root, _user);
        foreach (var (articles, id) in ((string, long)[])[("discussions", _discussionId), ("experiences", _experienceId)])
        {
            await server.ShouldRefuseStrangersAsync(root, "GET", $"/api/favorites/{articles}");
            foreach (var method in (string[])["GET", "POST"])
            {
                await server.ShouldRefuseStrangersAsync(root, method, $"/api/favorites/{articles}/{id}");
                (await client.SendAsync(method, $"/api/favorites/{articles}/{InterviewContract.Unknown}")).ShouldBe(HttpStatusCode.NotFound, InterviewContract.NotFound);
            }

            (await client.GetAsync($"/api/favorites/{articles}")).ShouldBe(HttpStatusCode.OK, "[]");
        }
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("GET /api/favorites/discussions/{discussion}", Proof.Success)]
    [Covers("GET /api/favorites/experiences/{experiences}", Proof.Success)]
    public async Task FavoritesByGet_Should_NeverBeKeptNorMadeByOtherSites(string root)
    {
        foreach (var url in (string[])[$"/api/favorites/discussions/{_discussionId}", $"/api/favorites/experiences/{_experienceId}"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{root}{url}");
            request.Headers.Add("Sec-Fetch-Site", "cross-site");
            using var foreign = await _user.Http.SendAsync(request);
            foreign.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            foreign.Headers.CacheControl!.NoStore.ShouldBeTrue();
        }

        (await _user.RunAsync("{ myFavoriteDiscussions { totalCount } myFavoriteExperiences { totalCount } }")).Data().ToString().ShouldBe(
            """{"myFavoriteDiscussions":{"totalCount":0},"myFavoriteExperiences":{"totalCount":0}}""");
        (await server.Interview(root, _user).GetAsync($"/api/favorites/discussions/{_discussionId}")).Headers["Cache-Control"].ShouldBe("no-store");
    }

    private static long Id(System.Text.Json.JsonElement favorite) => InterviewContract.Number("Favorite", favorite.GetProperty("id").GetString()!);
}
