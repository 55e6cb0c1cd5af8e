using System.Net;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Interview;

/// <summary>討論: discussions of the interview training.</summary>
public sealed class DiscussionsContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private const string Url = "/api/discussions";

    private GraphQLClient _author = null!;
    private string _name = null!;
    private string _global = null!;
    private long _id;
    private string _time = null!;

    public async Task InitializeAsync()
    {
        _author = await server.NewAsync();
        _name = (await _author.RunAsync("{ me { displayName } }")).Data("me", "displayName").GetString()!;
        _global = await Community.DiscussAsync(_author, "面試都穿啥", "面試穿搭");
        _id = InterviewContract.Number("Discussion", _global);
        _time = InterviewContract.Time((await _author.RunAsync($"{{ discussionById(id: \"{_global}\") {{ createdAt }} }}")).Data("discussionById", "createdAt"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("GET /api/discussions", Proof.Success, Proof.Parity)]
    [Covers("GET /api/discussions/{discussion}", Proof.Success, Proof.UnknownId, Proof.Parity)]
    public async Task Discussions_Should_BeReadByEveryone_OldestFirst(string root)
    {
        var another = InterviewContract.Number("Discussion", await Community.DiscussAsync(_author, "another"));
        await Community.CommentAsync(_author, _global, "ㄚㄚㄚㄚㄚ");
        await Community.LikeAsync(_author, _global);
        var expected = Discussion(favorites: 1, comments: 1);

        (await server.Interview(root).GetAsync($"{Url}/{_id}")).ShouldBe(HttpStatusCode.OK, expected);
        (await server.Client(root, ("token", "null")).GetAsync($"{Url}/{_id}/")).ShouldBe(HttpStatusCode.OK, expected);
        (await server.Interview(root).GetAsync($"{Url}/{InterviewContract.Unknown}")).ShouldBe(HttpStatusCode.NotFound, InterviewContract.NotFound);

        var all = await server.Interview(root).GetAsync(Url);
        all.Only("discussion_id", _id).ShouldBeJson($"[{expected}]");
        var ids = all.Json.EnumerateArray().Select(item => item.GetProperty("discussion_id").GetInt64()).ToList();
        ids.ShouldBe(ids.Order());
        ids[^1].ShouldBe(another);
        (await server.Server.Anonymous().RunAsync("{ discussions { totalCount } }")).Data("discussions", "totalCount").GetInt32().ShouldBe(ids.Count);
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("GET /api/discussions", Proof.Success)]
    public async Task ListDiscussions_Should_GiveAllPages(string root)
    {
        for (var i = 0; i < 101; i++)
        {
            await Community.DiscussAsync(_author, $"discussion {i}");
        }

        var own = await server.Interview(root, _author).GetAsync($"{Url}/users");
        own.Json.EnumerateArray().Select(item => item.GetProperty("title").GetString())
            .ShouldBe(["面試都穿啥", .. Enumerable.Range(0, 101).Select(i => $"discussion {i}")]);
        (await server.Interview(root).GetAsync(Url)).Json.GetArrayLength().ShouldBeGreaterThanOrEqualTo(102);
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("GET /api/discussions/users", Proof.Success, Proof.NoCredentials, Proof.ForeignId, Proof.Parity)]
    public async Task ListOwnDiscussions_Should_GiveTheCallersAlone(string root)
    {
        await server.ShouldRefuseStrangersAsync(root, "GET", $"{Url}/users");

        (await server.Interview(root, _author).GetAsync($"{Url}/users")).ShouldBe(HttpStatusCode.OK,
            $$"""
            [{"discussion_id":{{_id}},"posting_time":"{{_time}}","title":"面試都穿啥","description":"面試都穿啥?","content":"面試都穿啥?","favorites":0,"comments":0,
              "tags":["面試穿搭"]}]
            """);
        (await server.Interview(root, await server.NewAsync()).GetAsync($"{Url}/users")).ShouldBe(HttpStatusCode.OK, "[]");
        (await _author.RunAsync("{ myDiscussions { nodes { id } } }")).Data("myDiscussions", "nodes").ToString().ShouldBe($$"""[{"id":"{{_global}}"}]""");
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("POST /api/discussions", Proof.Success, Proof.Effect, Proof.NoCredentials)]
    public async Task PostDiscussion_Should_Post(string root)
    {
        await server.ShouldRefuseStrangersAsync(root, "POST", Url, new { title = "t", content = "c" });
        var client = server.Interview(root, _author);

        (await client.SendRawAsync("POST", Url, """{"title":"面試都穿啥","content":"把拉把拉Dfdgfdgdfgdfg","tags":["面試穿搭","新鮮人"]}""")).ShouldBe(HttpStatusCode.OK, InterviewContract.Created);
        (await client.SendRawAsync("POST", $"{Url}/", """{"title":"t","description":"d"}""")).ShouldBe(HttpStatusCode.OK, InterviewContract.Created);

        (await _author.RunAsync("{ myDiscussions(first: 2) { nodes { title content tags } } }")).Data("myDiscussions", "nodes").ToString().ShouldBeJson(
            """[{"title":"t","content":"d","tags":[]},{"title":"面試都穿啥","content":"把拉把拉Dfdgfdgdfgdfg","tags":["面試穿搭","新鮮人"]}]""");
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("POST /api/discussions", Proof.BadInput, Proof.Parity)]
    [Covers("PATCH /api/discussions/{discussion}", Proof.BadInput, Proof.Parity)]
    public async Task Discussions_Should_BeRefusedAndStayAsTheyWere_When_DataAreWrong(string root)
    {
        var client = server.Interview(root, _author);
        foreach (var body in InterviewContract.NoObjects.Concat(
            [
                """{"title":"","content":"c"}""", """{"title":5,"content":"c"}""", $$"""{"title":"{{new string('x', 51)}}","content":"c"}""", """{"title":"t","content":" "}""",
                """{"title":"t","content":"c","tags":"x"}""", """{"title":"t","content":"c","tags":[5]}""", """{"title":"t","content":"c","tags":["123456789012345678901"]}""",
            ]))
        {
            (await client.SendRawAsync("POST", Url, body)).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.Wrong);
            (await client.SendRawAsync("PATCH", $"{Url}/{_id}", body)).ShouldBe(HttpStatusCode.BadRequest, InterviewContract.Wrong);
        }

        foreach (var body in (string[])["{}", """{"title":"t"}""", """{"content":"c"}"""])
        {
            (await client.SendRawAsync("POST", Url, body)).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.Wrong);
        }

        (await client.GetAsync($"{Url}/users")).Json.GetArrayLength().ShouldBe(1);
        (await client.GetAsync($"{Url}/{_id}")).ShouldBe(HttpStatusCode.OK, Discussion());
        (await _author.MutateAsync("createDiscussion", new { title = "", content = "c" })).PayloadCode("createDiscussion").ShouldBe("INVALID_INPUT");
        (await _author.MutateAsync("updateDiscussion", new { id = _global, version = 1, title = "" })).PayloadCode("updateDiscussion").ShouldBe("INVALID_INPUT");
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("PATCH /api/discussions/{discussion}", Proof.Success, Proof.Effect)]
    [Covers("DELETE /api/discussions/{discussion}", Proof.Success, Proof.Effect)]
    public async Task Discussion_Should_BeChangedAndDeletedByItsAuthor(string root)
    {
        var client = server.Interview(root, _author);
        (await client.SendRawAsync("PATCH", $"{Url}/{_id}", """{"title":"t","description":"d","tags":["a","b"]}""")).ShouldBe(HttpStatusCode.OK, InterviewContract.Changed);
        (await client.GetAsync($"{Url}/{_id}")).ShouldBe(HttpStatusCode.OK, Discussion("t", "d", "\"a\",\"b\""));
        (await client.SendRawAsync("PATCH", $"{Url}/{_id}", """{"content":"c","tags":[]}""")).ShouldBe(HttpStatusCode.OK, InterviewContract.Changed);
        (await client.GetAsync($"{Url}/{_id}")).ShouldBe(HttpStatusCode.OK, Discussion("t", "c", ""));
        (await client.SendRawAsync("PATCH", $"{Url}/{_id}", "{}")).ShouldBe(HttpStatusCode.OK, InterviewContract.Changed);
        (await client.GetAsync($"{Url}/{_id}")).ShouldBe(HttpStatusCode.OK, Discussion("t", "c", ""));

        (await client.SendAsync("DELETE", $"{Url}/{_id}")).ShouldBe(HttpStatusCode.OK, InterviewContract.Deleted);
        (await client.GetAsync($"{Url}/{_id}")).ShouldBe(HttpStatusCode.NotFound, InterviewContract.NotFound);
        (await client.SendAsync("DELETE", $"{Url}/{_id}")).ShouldBe(HttpStatusCode.NotFound, InterviewContract.NotFound);
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("PATCH /api/discussions/{discussion}", Proof.Effect)]
    public async Task EditDiscussion_Should_LetTheLastOneWin_When_ManyComeAtOnce(string root)
    {
        var client = server.Interview(root, _author);

        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(number => client.SendAsync("PATCH", $"{Url}/{_id}", new { title = $"t{number}" })));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        (await client.GetAsync($"{Url}/{_id}")).Json.GetProperty("title").GetString()!.ShouldStartWith("t");
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("PATCH /api/discussions/{discussion}", Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId)]
    [Covers("DELETE /api/discussions/{discussion}", Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId, Proof.Parity)]
    public async Task Discussion_Should_StayAsItWas_When_SomebodyElseWantsToChangeIt(string root)
    {
        var other = await server.NewAsync();
        foreach (var (method, body) in ((string, object?)[])[("PATCH", new { title = "mine" }), ("DELETE", null)])
        {
            await server.ShouldRefuseStrangersAsync(root, method, $"{Url}/{_id}", body);
            foreach (var client in (LegacyClient[])[server.Interview(root, other), server.Interview(root, await server.NewAsync(Role.Admin))])
            {
                (await client.SendAsync(method, $"{Url}/{_id}", body)).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.NoPermission);
            }

            (await server.Interview(root, other).SendAsync(method, $"{Url}/{InterviewContract.Unknown}", body)).ShouldBe(HttpStatusCode.NotFound, InterviewContract.NotFound);
        }

        foreach (var body in (string[])["{", """{"title":""}""", """{"title":5}""", """{"tags":"x"}"""])
        {
            (await server.Interview(root, other).SendRawAsync("PATCH", $"{Url}/{_id}", body)).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.NoPermission);
        }

        (await server.Interview(root).GetAsync($"{Url}/{_id}")).ShouldBe(HttpStatusCode.OK, Discussion());
        (await other.MutateAsync("deleteDiscussion", new { id = _global, version = 1 })).PayloadCode("deleteDiscussion").ShouldBe("NOT_AUTHOR");
    }

    private string Discussion(string title = "面試都穿啥", string content = "面試都穿啥?", string tags = "\"面試穿搭\"", int favorites = 0, int comments = 0) =>
        $$"""
        {"discussion_id":{{_id}},"poster":"{{_name}}","posting_time":"{{_time}}","title":"{{title}}","content":"{{content}}","favorites":{{favorites}},
         "comments":{{comments}},"tags":[{{tags}}]}
        """;
}
