using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Comments;

/// <summary>What is said to discussions and interview experiences, by whom, and who sees it.</summary>
public class CommentTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Comment = "comment { text version isMine author { name } discussion { title } experience { company } }";

    private RecruitServer _server = null!;
    private GraphQLClient _ada = null!;
    private GraphQLClient _ben = null!;
    private GraphQLClient _moderator = null!;
    private string _discussion = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _ada = await _server.SignInNewAsync("ada");
        _ben = await _server.SignInNewAsync("ben");
        _moderator = await _server.SignInNewAsync("moderator", Role.Admin);
        _discussion = await Community.DiscussAsync(_ada, "Bread");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task AddComment_Should_BeSaidToItsArticle()
    {
        var experience = await Community.ShareAsync(_ada, "Acme");

        (await AddAsync(_ben, new { discussionId = _discussion }, " Good. ")).Data("addComment", "comment").ToString().ShouldBe(
            """{"text":"Good.","version":1,"isMine":true,"author":{"name":"ben"},"discussion":{"title":"Bread"},"experience":null}""");
        (await AddAsync(_ben, new { experienceId = experience }, "多谢")).Data("addComment", "comment").ToString().ShouldBe(
            """{"text":"多谢","version":1,"isMine":true,"author":{"name":"ben"},"discussion":null,"experience":{"company":"Acme"}}""");
        (await _server.Anonymous().RunAsync(
            "query($id: ID!) { experienceById(id: $id) { commentCount comments { nodes { text isMine } } } }", new { id = experience }))
            .Data("experienceById").ToString().ShouldBe("""{"commentCount":1,"comments":{"nodes":[{"text":"多谢","isMine":false}]}}""");
    }

    [Fact]
    public async Task AddComment_Should_BeRefusedAndSayNothing_When_CallerOrInputIsWrong()
    {
        (await AddAsync(_ben, new { discussionId = _discussion }, " ")).PayloadCode("addComment").ShouldBe("INVALID_INPUT");
        (await AddAsync(_ben, new { discussionId = _discussion }, new string('x', 4001))).PayloadCode("addComment").ShouldBe("INVALID_INPUT");
        (await AddAsync(_ben, new { discussionId = GlobalId.Format("Discussion", 999_999L) }, "a")).PayloadCode("addComment").ShouldBe("DISCUSSION_NOT_FOUND");
        (await AddAsync(_ben, new { experienceId = GlobalId.Format("InterviewExperience", 999_999L) }, "a")).PayloadCode("addComment")
            .ShouldBe("EXPERIENCE_NOT_FOUND");
        (await AddAsync(_ben, new { }, "a")).Codes.ShouldNotBeEmpty();
        await Community.BlockAsync(_server, _ben);
        (await AddAsync(_ben, new { discussionId = _discussion }, "a")).PayloadCode("addComment").ShouldBe("USER_BLOCKED");

        (await _server.UseContextAsync(context => context.Comments.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task UpdateComment_Should_BeItsAuthorsAlone_AndLetOneOfTwoWin()
    {
        var id = await Community.CommentAsync(_ben, _discussion, "Good.");

        (await UpdateAsync(_ada, id, 1, "Bad.")).PayloadCode("updateComment").ShouldBe("NOT_AUTHOR");
        (await UpdateAsync(_ben, GlobalId.Format("Comment", 999_999L), 1, "Bad.")).PayloadCode("updateComment").ShouldBe("COMMENT_NOT_FOUND");
        (await UpdateAsync(_ben, id, 1, "")).PayloadCode("updateComment").ShouldBe("INVALID_INPUT");
        (await TextsAsync(_ada)).ShouldBe("Good.");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => UpdateAsync(_ben, id, 1, "Better.")));
        answers.Count(answer => answer.Data("updateComment", "errors").GetArrayLength() == 0).ShouldBe(1);
        answers.Select(answer => answer.Data("updateComment", "errors")).Where(errors => errors.GetArrayLength() > 0).Select(errors => errors[0].ToString())
            .ShouldAllBe(error => error == """{"code":"VERSION_CONFLICT","expectedVersion":1,"actualVersion":2}""");
        (await TextsAsync(_ada)).ShouldBe("Better.");
    }

    [Fact]
    public async Task DeleteComment_Should_TakeItAwayFromEveryone()
    {
        var id = await Community.CommentAsync(_ben, _discussion, "Good.");
        (await ChangeAsync(_ada, "deleteComment", id, 1)).PayloadCode("deleteComment").ShouldBe("NOT_AUTHOR");
        (await ChangeAsync(_ben, "deleteComment", id, 2)).PayloadCode("deleteComment").ShouldBe("VERSION_CONFLICT");

        (await ChangeAsync(_ben, "deleteComment", id, 1)).Data("deleteComment", "errors").GetArrayLength().ShouldBe(0);

        (await TextsAsync(_ben)).ShouldBe("");
        (await TextsAsync(_moderator)).ShouldBe("");
        (await ChangeAsync(_moderator, "hideComment", id, 2)).PayloadCode("hideComment").ShouldBe("COMMENT_NOT_FOUND");
    }

    [Fact]
    public async Task HideComment_Should_LeaveItToItsAuthorAndModerators_UntilItIsShown()
    {
        var id = await Community.CommentAsync(_ben, _discussion, "Spam.");
        await Community.CommentAsync(_ada, _discussion, "Please.");

        (await ChangeAsync(_moderator, "hideComment", id, 1)).Data("hideComment", "comment", "version").GetInt32().ShouldBe(2);

        (await TextsAsync(_ada)).ShouldBe("Please.");
        (await TextsAsync(_ben)).ShouldBe("Spam., Please.");
        (await TextsAsync(_moderator)).ShouldBe("Spam., Please.");
        var seen = (await _ben.RunAsync("{ discussions { nodes { commentCount } } myComments { nodes { hiddenAt } } }")).Data();
        seen.GetProperty("discussions").GetProperty("nodes")[0].GetProperty("commentCount").GetInt32().ShouldBe(2);
        seen.GetProperty("myComments").GetProperty("nodes")[0].GetProperty("hiddenAt").ValueKind.ShouldBe(JsonValueKind.String);

        (await ChangeAsync(_moderator, "showComment", id, 2)).Data("showComment", "comment", "version").GetInt32().ShouldBe(3);
        (await TextsAsync(_ada)).ShouldBe("Spam., Please.");
        (await _server.UseContextAsync(context => context.AuditEntries.Where(entry => entry.Subject == AuditSubject.Comment)
            .OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync())).ShouldBe([AuditAction.Hidden, AuditAction.Shown]);
    }

    [Fact]
    public async Task Comment_Should_BeGone_When_ItsDiscussionIsHidden()
    {
        var id = await Community.CommentAsync(_ben, _discussion, "Good.");
        await Community.MutateAsync(_moderator, "hideDiscussion", "discussion { id }", new { id = _discussion, version = 1 });
        const string Query = "query($id: ID!) { commentById(id: $id) { text } node(id: $id) { id } myComments { totalCount } }";

        (await _ben.RunAsync(Query, new { id })).Data().ToString().ShouldBe("""{"commentById":null,"node":null,"myComments":{"totalCount":0}}""");
        (await _ada.RunAsync(Query, new { id })).Data("commentById", "text").GetString().ShouldBe("Good.");
        (await UpdateAsync(_ben, id, 1, "Bad.")).PayloadCode("updateComment").ShouldBe("COMMENT_NOT_FOUND");
    }

    [Fact]
    public async Task Comments_Should_BeFilteredOrderedAndPagedInBothDirections()
    {
        foreach (var text in (string[])["a", "b", "c"])
        {
            await Community.CommentAsync(_ben, _discussion, text);
        }

        (await TextsAsync(_ada, "(order: { createdAt: DESC })")).ShouldBe("c, b, a");
        (await TextsAsync(_ada, """(where: { text: { neq: "a" } })""")).ShouldBe("b, c");
        (await TextsAsync(_ada, "(first: 2)")).ShouldBe("a, b");
        (await TextsAsync(_ada, "(last: 2)")).ShouldBe("b, c");
        (await _ben.RunAsync("{ myComments(first: 1, order: { updatedAt: ASC }) { totalCount nodes { text } } }")).Data("myComments").ToString()
            .ShouldBe("""{"totalCount":3,"nodes":[{"text":"a"}]}""");
    }

    private static Task<GraphQLAnswer> AddAsync(GraphQLClient caller, object article, string text) =>
        Community.MutateAsync(caller, "addComment", Comment, new { article, text });

    private static Task<GraphQLAnswer> UpdateAsync(GraphQLClient caller, string id, int version, string text) =>
        Community.MutateAsync(caller, "updateComment", Comment, new { id, version, text });

    private static Task<GraphQLAnswer> ChangeAsync(GraphQLClient caller, string mutation, string id, int version) =>
        Community.MutateAsync(caller, mutation, "comment { version }", new { id, version });

    private async Task<string> TextsAsync(GraphQLClient caller, string arguments = "") => string.Join(
        ", ",
        (await caller.RunAsync($"query($id: ID!) {{ discussionById(id: $id) {{ comments{arguments} {{ nodes {{ text }} }} }} }}", new { id = _discussion }))
            .Data("discussionById", "comments", "nodes").EnumerateArray().Select(node => node.GetProperty("text").GetString()));
}
