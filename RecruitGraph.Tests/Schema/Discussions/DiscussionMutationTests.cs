using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Discussions;

/// <summary>Discussions are posted, changed and deleted by their authors, and hidden and shown by moderators.</summary>
public class DiscussionMutationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Discussion = "discussion { title content tags version isMine author { name } hiddenAt }";

    private RecruitServer _server = null!;
    private GraphQLClient _author = null!;
    private GraphQLClient _other = null!;
    private GraphQLClient _moderator = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _author = await _server.SignInNewAsync("author");
        _other = await _server.SignInNewAsync("other");
        _moderator = await _server.SignInNewAsync("moderator", Role.Hr);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task CreateDiscussion_Should_PostWhatWasGiven_When_BlanksAndDoubledTagsAreAroundIt()
    {
        var answer = await Community.MutateAsync(
            _author, "createDiscussion", Discussion, new { title = " 面试 ", content = "Что\nспросят?", tags = new[] { " C# ", "интервью", "c#" } });

        answer.Data("createDiscussion", "discussion").ToString().ShouldBe(
            """{"title":"面试","content":"Что\nспросят?","tags":["C#","интервью"],"version":1,"isMine":true,"author":{"name":"author"},"hiddenAt":null}""");
    }

    [Theory]
    [InlineData(" ", "content", "tag")]
    [InlineData("title", "", "tag")]
    [InlineData("title", "content", " ")]
    [InlineData("title", "content", "a tag of 21 characters")]
    [InlineData("two\nlines", "content", "tag")]
    [InlineData("title", "content", "0,1,2,3,4,5,6,7,8,9,10")]
    public async Task CreateDiscussion_Should_BeRefusedAndPostNothing_When_InputBreaksARule(string title, string content, string tags)
    {
        (await Community.MutateAsync(_author, "createDiscussion", Discussion, new { title, content, tags = tags.Split(',') }))
            .PayloadCode("createDiscussion").ShouldBe("INVALID_INPUT");
        (await _server.UseContextAsync(context => context.Discussions.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task UpdateDiscussion_Should_ChangeOnlyWhatWasGiven()
    {
        var id = await Community.DiscussAsync(_author, "Bread", "long", "rye");

        (await UpdateAsync(_author, new { id, version = 1, title = "Cake" })).Data("updateDiscussion", "discussion").ToString().ShouldBe(
            """{"title":"Cake","content":"Bread?","tags":["long","rye"],"version":2,"isMine":true,"author":{"name":"author"},"hiddenAt":null}""");
        (await UpdateAsync(_author, new { id, version = 2, tags = new[] { "rye" } })).Data("updateDiscussion", "discussion", "tags")
            .ToString().ShouldBe("""["rye"]""");
        (await TagsAsync(id)).ShouldBe("""["rye"]""");
    }

    [Fact]
    public async Task UpdateDiscussion_Should_BeRefusedAndChangeNothing_When_CallerOrInputIsWrong()
    {
        var id = await Community.DiscussAsync(_author, "Bread", "rye");
        var unknown = GlobalId.Format("Discussion", 999_999L);

        (await UpdateAsync(_other, new { id, version = 1, title = "Cake" })).PayloadCode("updateDiscussion").ShouldBe("NOT_AUTHOR");
        (await UpdateAsync(_moderator, new { id, version = 1, title = "Cake" })).PayloadCode("updateDiscussion").ShouldBe("NOT_AUTHOR");
        (await UpdateAsync(_author, new { id = unknown, version = 1, title = "Cake" })).PayloadCode("updateDiscussion").ShouldBe("DISCUSSION_NOT_FOUND");
        (await UpdateAsync(_author, new { id, version = 1, title = "" })).PayloadCode("updateDiscussion").ShouldBe("INVALID_INPUT");
        (await UpdateAsync(_author, new { id, version = 7, title = "Cake" })).Data("updateDiscussion", "errors", "0")
            .ToString().ShouldBe("""{"code":"VERSION_CONFLICT","expectedVersion":7,"actualVersion":1}""");
        await Community.BlockAsync(_server, _author);
        (await UpdateAsync(_author, new { id, version = 1, title = "Cake" })).PayloadCode("updateDiscussion").ShouldBe("USER_BLOCKED");

        (await _server.UseContextAsync(context => context.Discussions.Select(discussion => $"{discussion.Title} {discussion.Version}").SingleAsync()))
            .ShouldBe("Bread 1");
    }

    [Fact]
    public async Task UpdateDiscussion_Should_LetOneWin_When_FourChangeOneVersion()
    {
        var id = await Community.DiscussAsync(_author, "Bread");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(i => UpdateAsync(_author, new { id, version = 1, title = $"title {i}", tags = new[] { $"tag {i}" } })));

        var errors = answers.Select(answer => answer.Data("updateDiscussion", "errors")).ToList();
        errors.Count(error => error.GetArrayLength() == 0).ShouldBe(1);
        errors.Where(error => error.GetArrayLength() > 0).Select(error => error[0].ToString())
            .ShouldAllBe(error => error == """{"code":"VERSION_CONFLICT","expectedVersion":1,"actualVersion":2}""");
    }

    [Fact]
    public async Task DeleteDiscussion_Should_TakeItAwayFromEveryone_WithWhatWasSaidToIt()
    {
        var id = await Community.DiscussAsync(_author, "Bread");
        var comment = await Community.CommentAsync(_other, id, "Good.");
        await Community.LikeAsync(_other, id);
        (await DeleteAsync(_other, id, 1)).PayloadCode("deleteDiscussion").ShouldBe("NOT_AUTHOR");
        (await DeleteAsync(_author, id, 2)).PayloadCode("deleteDiscussion").ShouldBe("VERSION_CONFLICT");

        (await DeleteAsync(_author, id, 1)).Data("deleteDiscussion", "errors").GetArrayLength().ShouldBe(0);

        foreach (var caller in (GraphQLClient[])[_author, _other, _moderator])
        {
            (await caller.RunAsync(
                """
                query($id: ID!, $comment: ID!) { discussionById(id: $id) { id } commentById(id: $comment) { id }
                  discussions { totalCount } myDiscussions { totalCount } myComments { totalCount } myFavoriteDiscussions { totalCount } }
                """,
                new { id, comment })).Data().ToString().ShouldBe(
                """
                {"discussionById":null,"commentById":null,"discussions":{"totalCount":0},"myDiscussions":{"totalCount":0},
                "myComments":{"totalCount":0},"myFavoriteDiscussions":{"totalCount":0}}
                """.ReplaceLineEndings(""));
        }

        (await DeleteAsync(_author, id, 2)).PayloadCode("deleteDiscussion").ShouldBe("DISCUSSION_NOT_FOUND");
    }

    [Fact]
    public async Task HideDiscussion_Should_LeaveItToItsAuthorAndModerators_UntilItIsShown()
    {
        var id = await Community.DiscussAsync(_author, "Bread");
        const string Query = "query($id: ID!) { discussionById(id: $id) { hiddenAt } discussions { totalCount } }";

        (await HideAsync("hideDiscussion", id, 7)).PayloadCode("hideDiscussion").ShouldBe("VERSION_CONFLICT");
        (await HideAsync("hideDiscussion", id, 1)).Data("hideDiscussion", "discussion", "version").GetInt32().ShouldBe(2);
        (await HideAsync("hideDiscussion", id, 2)).Data("hideDiscussion", "discussion", "version").GetInt32().ShouldBe(2);

        (await _other.RunAsync(Query, new { id })).Data().ToString().ShouldBe("""{"discussionById":null,"discussions":{"totalCount":0}}""");
        foreach (var caller in (GraphQLClient[])[_author, _moderator])
        {
            var seen = (await caller.RunAsync(Query, new { id })).Data();
            seen.GetProperty("discussionById").GetProperty("hiddenAt").ValueKind.ShouldBe(JsonValueKind.String);
            seen.GetProperty("discussions").GetProperty("totalCount").GetInt32().ShouldBe(1);
        }

        (await _moderator.RunAsync("{ discussions(where: { hiddenAt: { neq: null } }) { nodes { hiddenBy { userName } } } }"))
            .Data("discussions", "nodes", "0", "hiddenBy", "userName").GetString().ShouldBe("moderator");

        (await HideAsync("showDiscussion", id, 2)).Data("showDiscussion", "discussion", "version").GetInt32().ShouldBe(3);
        (await _other.RunAsync(Query, new { id })).Data("discussionById", "hiddenAt").ValueKind.ShouldBe(JsonValueKind.Null);
        (await AuditAsync()).ShouldBe([AuditAction.Hidden, AuditAction.Shown]);
    }

    private Task<GraphQLAnswer> HideAsync(string mutation, string id, int version) =>
        Community.MutateAsync(_moderator, mutation, "discussion { version }", new { id, version });

    private static Task<GraphQLAnswer> UpdateAsync(GraphQLClient caller, object input) =>
        Community.MutateAsync(caller, "updateDiscussion", Discussion, input);

    private static Task<GraphQLAnswer> DeleteAsync(GraphQLClient caller, string id, int version) =>
        Community.MutateAsync(caller, "deleteDiscussion", "discussion { id }", new { id, version });

    private async Task<string> TagsAsync(string id) =>
        (await _other.RunAsync("query($id: ID!) { discussionById(id: $id) { tags } }", new { id })).Data("discussionById", "tags").ToString();

    private Task<List<AuditAction>> AuditAsync() => _server.UseContextAsync(context => context.AuditEntries
        .Where(entry => entry.Subject == AuditSubject.Discussion && entry.ActorId == _moderator.UserId)
        .OrderBy(entry => entry.Id)
        .Select(entry => entry.Action)
        .ToListAsync());
}
