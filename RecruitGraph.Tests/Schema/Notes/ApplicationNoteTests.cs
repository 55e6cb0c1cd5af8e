using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.SchemaTests.Applications;

namespace RecruitGraph.Tests.SchemaTests.Notes;

/// <summary>Notes are read by whom they are for, changed by their authors alone, and every change is audited.</summary>
public class ApplicationNoteTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private PipelineFixture _pipeline = null!;
    private GraphQLClient _colleague = null!;
    private string _application = null!;

    public async Task InitializeAsync()
    {
        _pipeline = await PipelineFixture.StartAsync(postgres);
        _colleague = await _pipeline.Server.SignInNewAsync("colleague", Role.Hr);
        _application = await Recruiting.ApplyAsync(_pipeline.Candidate, _pipeline.Vacancy);
    }

    public async Task DisposeAsync() => await _pipeline.DisposeAsync();

    [Fact]
    public async Task Notes_Should_BeReadByWhomTheyAreFor()
    {
        await AddAsync("own", "PRIVATE");
        await AddAsync("team", "TEAM");
        var all = await AddAsync("all", "STAFF");
        var own = await AddAsync("second", "PRIVATE");

        (await ReadAsync(_pipeline.Hr)).ShouldBe("4: second all team own");
        (await ReadAsync(_colleague)).ShouldBe("1: all");
        await _pipeline.MakeConfidentialAsync(_colleague.UserId);
        (await ReadAsync(_colleague)).ShouldBe("2: all team");
        (await ReadAsync(await _pipeline.Server.SignInNewAsync("admin", Role.Admin))).ShouldBe("2: all team");
        (await NodeAsync(_colleague, all)).ShouldBe("all");
        (await NodeAsync(_colleague, own)).ShouldBeNull();
        (await _pipeline.Candidate.RunAsync("query($id: ID!) { node(id: $id) { id ... on ApplicationNote { text } } }", new { id = all }))
            .Data().ToString().ShouldBe("""{"node":null}""");
        (await NodeAsync(await _pipeline.Server.SignInNewAsync("outsider", Role.Hr), all)).ShouldBeNull();
    }

    [Fact]
    public async Task Notes_Should_BePagedBothWays()
    {
        foreach (var text in new[] { "1", "2", "3" })
        {
            await AddAsync(text, "STAFF");
        }

        const string Query =
            "query($id: ID!, $first: Int, $after: String, $last: Int, $before: String) { applicationById(id: $id) "
            + "{ notes(first: $first, after: $after, last: $last, before: $before) { nodes { text } pageInfo { startCursor endCursor } } } }";
        var first = (await _pipeline.Hr.RunAsync(Query, new { id = _application, first = 2 })).Data("applicationById", "notes");
        first.GetProperty("nodes").ToString().ShouldBe("""[{"text":"3"},{"text":"2"}]""");
        var after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var second = (await _pipeline.Hr.RunAsync(Query, new { id = _application, first = 2, after })).Data("applicationById", "notes");
        second.GetProperty("nodes").ToString().ShouldBe("""[{"text":"1"}]""");
        var before = second.GetProperty("pageInfo").GetProperty("startCursor").GetString();
        (await _pipeline.Hr.RunAsync(Query, new { id = _application, last = 1, before })).Data("applicationById", "notes", "nodes").ToString()
            .ShouldBe("""[{"text":"2"}]""");
    }

    [Fact]
    public async Task Update_Should_BeTheAuthorsAlone()
    {
        var id = await AddAsync("text", "STAFF");
        var hidden = await AddAsync("hidden", "PRIVATE");

        (await UpdateAsync(_colleague, id, 1)).ShouldBe("FOREIGN_APPLICATION_NOTE");
        (await UpdateAsync(_colleague, hidden, 1)).ShouldBe("APPLICATION_NOTE_NOT_FOUND");
        (await UpdateAsync(_pipeline.Hr, id, 2)).ShouldBe("VERSION_CONFLICT");
        (await ReadAsync(_pipeline.Hr)).ShouldBe("2: hidden text");
        (await UpdateAsync(_pipeline.Hr, id, 1)).ShouldBeNull();

        (await ReadAsync(_pipeline.Hr)).ShouldBe("2: hidden changed");
        (await ReadAsync(_colleague)).ShouldBe("0: ");
        (await AuditAsync()).ShouldBe([AuditAction.Created, AuditAction.Created, AuditAction.Changed]);

        static async Task<string?> UpdateAsync(GraphQLClient caller, string id, int version) => (await caller.MutateAsync(
            "updateApplicationNote", new { id, version, text = "changed", visibility = "PRIVATE" })).Refusal("updateApplicationNote");
    }

    [Fact]
    public async Task Update_Should_LetOneWin_When_TheAuthorEditsTwiceAtOnce()
    {
        var id = await AddAsync("text", "STAFF");

        var answers = await Task.WhenAll(new[] { "a", "b" }.Select(text =>
            _pipeline.Hr.MutateAsync("updateApplicationNote", new { id, version = 1, text })));

        answers.Select(answer => answer.Refusal("updateApplicationNote")).Order().ShouldBe([null, "VERSION_CONFLICT"]);
    }

    [Fact]
    public async Task Delete_Should_BeTheAuthorsOrAdmins()
    {
        var (first, second) = (await AddAsync("first", "STAFF"), await AddAsync("second", "STAFF"));
        var admin = await _pipeline.Server.SignInNewAsync("admin", Role.Admin);

        (await DeleteAsync(_colleague, first)).ShouldBe("FOREIGN_APPLICATION_NOTE");
        (await ReadAsync(_colleague)).ShouldBe("2: second first");
        (await DeleteAsync(admin, first)).ShouldBeNull();
        (await DeleteAsync(_pipeline.Hr, second)).ShouldBeNull();
        (await DeleteAsync(_pipeline.Hr, second)).ShouldBe("APPLICATION_NOTE_NOT_FOUND");

        (await ReadAsync(_colleague)).ShouldBe("0: ");
        (await AuditAsync()).ShouldBe([AuditAction.Created, AuditAction.Created, AuditAction.Deleted, AuditAction.Deleted]);

        static async Task<string?> DeleteAsync(GraphQLClient caller, string id) =>
            (await caller.MutateAsync("deleteApplicationNote", new { id, version = 1 })).Refusal("deleteApplicationNote");
    }

    [Fact]
    public async Task Add_Should_BeRefused_When_TheCallerMayNotSeeTheApplication_OrTheTextIsNone()
    {
        await _pipeline.MakeConfidentialAsync();

        (await TryAddAsync(_colleague, "text")).Refusal("addApplicationNote").ShouldBe("APPLICATION_NOT_FOUND");
        (await TryAddAsync(_pipeline.Candidate, "text")).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await TryAddAsync(_pipeline.Hr, " ")).Refusal("addApplicationNote").ShouldBe("INVALID_INPUT");
        (await TryAddAsync(_pipeline.Hr, new string('x', 4_001))).Refusal("addApplicationNote").ShouldBe("INVALID_INPUT");
        (await _pipeline.Server.UseContextAsync(context => context.ApplicationNotes.CountAsync())).ShouldBe(0);
    }

    private Task<GraphQLAnswer> TryAddAsync(GraphQLClient caller, string text, string visibility = "STAFF") =>
        caller.MutateAsync("addApplicationNote", new { applicationId = _application, text, visibility }, "applicationNote { id }");

    private async Task<string> AddAsync(string text, string visibility) =>
        (await TryAddAsync(_pipeline.Hr, text, visibility)).Data("addApplicationNote", "applicationNote", "id").GetString()!;

    private async Task<string> ReadAsync(GraphQLClient caller)
    {
        var application = (await caller.RunAsync("query($id: ID!) { applicationById(id: $id) { noteCount notes { nodes { text } } } }", new { id = _application }))
            .Data("applicationById");
        return $"{application.GetProperty("noteCount")}: {string.Join(' ', application.GetProperty("notes").GetProperty("nodes").EnumerateArray().Select(note => note.GetProperty("text").GetString()))}";
    }

    private static async Task<string?> NodeAsync(GraphQLClient caller, string id)
    {
        var node = (await caller.RunAsync("query($id: ID!) { node(id: $id) { ... on ApplicationNote { text } } }", new { id })).Data("node");
        return node.ValueKind == System.Text.Json.JsonValueKind.Null ? null : node.GetProperty("text").GetString();
    }

    private Task<List<AuditAction>> AuditAsync() => _pipeline.Server.UseContextAsync(context => context.AuditEntries
        .Where(entry => entry.Subject == AuditSubject.ApplicationNote).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());
}
