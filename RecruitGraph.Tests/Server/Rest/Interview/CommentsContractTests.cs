using System.Net;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Interview;

/// <summary>留言: comments of the interview training.</summary>
public sealed class CommentsContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private const string Url = "/api/comments";

    private GraphQLClient _author = null!;
    private string _name = null!;
    private string _discussion = null!;
    private long _discussionId;
    private string _comment = null!;
    private long _id;

    public async Task InitializeAsync()
    {
        _author = await server.NewAsync();
        _name = (await _author.RunAsync("{ me { displayName } }")).Data("me", "displayName").GetString()!;
        _discussion = await Community.DiscussAsync(await server.NewAsync(), "面試都穿啥");
        _discussionId = InterviewContract.Number("Discussion", _discussion);
        _comment = await Community.CommentAsync(_author, _discussion, "ㄚㄚㄚㄚㄚ");
        _id = InterviewContract.Number("Comment", _comment);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("GET /api/comments/{id}", Proof.Success, Proof.UnknownId, Proof.Parity)]
    public async Task ListComments_Should_GiveAll_OldestFirst_ToEveryone(string root)
    {
        for (var i = 0; i < 100; i++)
        {
            await Community.CommentAsync(_author, _discussion, $"comment {i}");
        }

        foreach (var client in (LegacyClient[])[server.Interview(root), server.Client(root, ("token", "null")), server.Interview(root, _author)])
        {
            var answer = await client.GetAsync($"{Url}/{_discussionId}");
            answer.Json[0].ToString().ShouldBeJson(await CommentAsync("ㄚㄚㄚㄚㄚ"));
            answer.Json.EnumerateArray().Skip(1).Select(item => item.GetProperty("comment").GetString()).ShouldBe(Enumerable.Range(0, 100).Select(i => $"comment {i}"));
        }

        (await server.Interview(root).GetAsync($"{Url}/{InterviewContract.Unknown}")).ShouldBe(HttpStatusCode.NotFound, InterviewContract.NotFound);
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("POST /api/comments", Proof.Success, Proof.Effect, Proof.NoCredentials, Proof.UnknownId)]
    public async Task PostComment_Should_SaySomething(string root)
    {
        await server.ShouldRefuseStrangersAsync(root, "POST", Url, new { discussion = _discussionId, comment = "c" });
        var client = server.Interview(root, _author);

        foreach (var discussion in (object[])[_discussionId, $"{_discussionId}", 1.0m * _discussionId])
        {
            (await client.SendAsync("POST", Url, new { discussion, comment = "你好" })).ShouldBe(HttpStatusCode.OK, InterviewContract.Created);
        }

        (await client.GetAsync($"{Url}/{_discussionId}")).Json.EnumerateArray().Select(item => item.GetProperty("comment").GetString()).ShouldBe(["ㄚㄚㄚㄚㄚ", "你好", "你好", "你好"]);
        (await client.SendAsync("POST", Url, new { discussion = InterviewContract.Unknown, comment = "c" })).ShouldBe(HttpStatusCode.NotFound, InterviewContract.NotFound);

        var experience = InterviewContract.Number("InterviewExperience", await Community.ShareAsync(_author, "鼎新"));
        (await client.SendAsync("POST", Url, new { experience, comment = "c" })).ShouldBe(HttpStatusCode.OK, InterviewContract.Created);
        (await client.GetAsync($"/api/experiences/{experience}")).Json.GetProperty("comments").GetInt32().ShouldBe(1);
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("POST /api/comments", Proof.BadInput, Proof.Parity)]
    [Covers("PATCH /api/comments", Proof.BadInput, Proof.Parity)]
    public async Task Comments_Should_BeRefusedAndStayAsTheyWere_When_DataAreWrong(string root)
    {
        var client = server.Interview(root, _author);
        foreach (var comment in (object?[])["", " ", null, 5, new[] { "x" }, new string('x', 4_001)])
        {
            (await client.SendAsync("POST", Url, new { discussion = _discussionId, comment })).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.Wrong);
            (await client.SendAsync("PATCH", Url, new { comment_id = _id, comment })).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.Wrong);
        }

        foreach (var id in (object?[])[null, "x", -1, 1.5])
        {
            (await client.SendAsync("POST", Url, new { discussion = id, comment = "c" })).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.Wrong);
            (await client.SendAsync("PATCH", Url, new { comment_id = id, comment = "c" })).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.Wrong);
        }

        foreach (var body in InterviewContract.NoObjects.Append("""{"comment":"c"}"""))
        {
            (await client.SendRawAsync("POST", Url, body)).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.Wrong);
            (await client.SendRawAsync("PATCH", Url, body)).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.Wrong);
        }

        (await client.GetAsync($"{Url}/{_discussionId}")).ShouldBe(HttpStatusCode.OK, $"[{await CommentAsync("ㄚㄚㄚㄚㄚ")}]");
        (await _author.MutateAsync("addComment", new { article = new { discussionId = _discussion }, text = "" })).PayloadCode("addComment").ShouldBe("INVALID_INPUT");
        (await _author.MutateAsync("updateComment", new { id = _comment, version = 1, text = "" })).PayloadCode("updateComment").ShouldBe("INVALID_INPUT");
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("PATCH /api/comments", Proof.Success, Proof.Effect)]
    [Covers("DELETE /api/comments/{id}", Proof.Success, Proof.Effect)]
    public async Task Comment_Should_BeChangedAndDeletedByItsAuthor(string root)
    {
        var client = server.Interview(root, _author);
        (await client.SendAsync("PATCH", Url, new { comment_id = _id, comment = "ㄅㄅㄅ" })).ShouldBe(HttpStatusCode.OK, InterviewContract.Changed);
        (await client.SendAsync("PATCH", Url, new { comment_id = $"{_id}", comment = "ㄆㄆㄆ" })).ShouldBe(HttpStatusCode.OK, InterviewContract.Changed);
        (await client.GetAsync($"{Url}/{_discussionId}")).ShouldBe(HttpStatusCode.OK, $"[{await CommentAsync("ㄆㄆㄆ")}]");

        (await client.SendAsync("DELETE", $"{Url}/{_id}")).ShouldBe(HttpStatusCode.OK, InterviewContract.Deleted);
        (await client.GetAsync($"{Url}/{_discussionId}")).ShouldBe(HttpStatusCode.OK, "[]");
        (await client.SendAsync("DELETE", $"{Url}/{_id}")).ShouldBe(HttpStatusCode.NotFound, InterviewContract.NotFound);
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("PATCH /api/comments", Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId)]
    [Covers("DELETE /api/comments/{id}", Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId, Proof.Parity)]
    public async Task Comment_Should_StayAsItWas_When_SomebodyElseWantsToChangeIt(string root)
    {
        var other = await server.NewAsync();
        var client = server.Interview(root, other);
        await server.ShouldRefuseStrangersAsync(root, "PATCH", Url, new { comment_id = _id, comment = "mine" });
        await server.ShouldRefuseStrangersAsync(root, "DELETE", $"{Url}/{_id}");
        (await client.SendAsync("PATCH", Url, new { comment_id = _id, comment = "mine" })).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.NoPermission);
        (await client.SendAsync("DELETE", $"{Url}/{_id}")).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.NoPermission);
        (await client.SendAsync("PATCH", Url, new { comment_id = InterviewContract.Unknown, comment = "c" })).ShouldBe(HttpStatusCode.NotFound, InterviewContract.NotFound);
        (await client.SendAsync("DELETE", $"{Url}/{InterviewContract.Unknown}")).ShouldBe(HttpStatusCode.NotFound, InterviewContract.NotFound);

        (await client.GetAsync($"{Url}/{_discussionId}")).ShouldBe(HttpStatusCode.OK, $"[{await CommentAsync("ㄚㄚㄚㄚㄚ")}]");
        (await other.MutateAsync("deleteComment", new { id = _comment, version = 1 })).PayloadCode("deleteComment").ShouldBe("NOT_AUTHOR");
    }

    private async Task<string> CommentAsync(string text)
    {
        var updatedAt = (await _author.RunAsync($"{{ commentById(id: \"{_comment}\") {{ updatedAt }} }}")).Data("commentById", "updatedAt");
        return $$"""{"id":{{_id}},"author":{"id":{{_author.UserId}},"name":"{{_name}}"},"comment":"{{text}}","update_at":"{{InterviewContract.Time(updatedAt)}}"}""";
    }
}
