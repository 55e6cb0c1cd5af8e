using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Resumes;

/// <summary>A résumé is written by its owner, in whole or list by list, and read by him and staff.</summary>
public class ResumeMutationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Fields =
        "version autobiography education { school admissionDate graduationDate } workExperience { company position startDate endDate } portfolio { title description } skills";

    private const string Save =
        $"mutation($input: SaveResumeInput!) {{ saveResume(input: $input) {{ resume {{ {Fields} }} errors {{ ... on Error {{ code path }} ... on VersionConflictError {{ expectedVersion actualVersion }} }} }} }}";

    private const string Delete =
        "mutation($version: Int!) { deleteResume(input: { version: $version }) { success errors { ... on Error { code } } } }";

    private const string Whole =
        """{"version":1,"autobiography":"我叫王芳","education":[{"school":"KFU","admissionDate":"2010/09/01","graduationDate":"在學中"}],"workExperience":[{"company":"ACME","position":"Developer","startDate":"2012/01/01","endDate":"在職中"}],"portfolio":[{"title":"Site","description":null}],"skills":["C#","машинное обучение"]}""";

    private RecruitServer _server = null!;
    private GraphQLClient _owner = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _owner = await _server.SignInNewAsync("owner");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task SaveResume_Should_MakeTheFirstOne_And_WriteDownWho()
    {
        (await SaveWholeAsync()).Data("saveResume", "resume").ToString().ShouldBe(Whole);
        (await MineAsync(_owner)).ToString().ShouldBe(Whole);

        var entry = await _server.UseContextAsync(context => context.AuditEntries.SingleAsync(e => e.Subject == AuditSubject.Resume));
        (entry.Action, entry.ActorId, entry.SubjectId).ShouldBe((AuditAction.Created, _owner.UserId, _owner.UserId));
        entry.Details.Values["fields"].ShouldBe("autobiography education workExperience portfolio skills");
    }

    [Fact]
    public async Task SaveResume_Should_ReplaceOnlyWhatIsGiven()
    {
        await SaveWholeAsync();

        var changed = (await SaveAsync(_owner, new { version = 1, skills = new[] { " Go " }, portfolio = Array.Empty<object>() })).Data("saveResume", "resume");

        changed.ToString().ShouldBe(Whole.Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal)
            .Replace("""[{"title":"Site","description":null}]""", "[]", StringComparison.Ordinal)
            .Replace("""["C#","машинное обучение"]""", """["Go"]""", StringComparison.Ordinal));
        (await SaveAsync(_owner, new { version = 2, autobiography = (string?)null })).Data("saveResume", "resume", "autobiography").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task SaveResume_Should_TellTheSecond_When_TwoEditOrMakeIt()
    {
        var first = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SaveWholeAsync()));
        var second = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => SaveAsync(_owner, new { version = 1, autobiography = $"{i}" })));

        ShouldHaveOneWinner(first, """{"code":"VERSION_CONFLICT","path":["input","version"],"expectedVersion":0,"actualVersion":1}""");
        ShouldHaveOneWinner(second, """{"code":"VERSION_CONFLICT","path":["input","version"],"expectedVersion":1,"actualVersion":2}""");
        (await SaveAsync(await _server.SignInNewAsync("other"), new { version = 7 })).Data("saveResume", "errors")[0].ToString()
            .ShouldBe("""{"code":"VERSION_CONFLICT","path":["input","version"],"expectedVersion":7,"actualVersion":null}""");
    }

    [Fact]
    public async Task SaveResume_Should_TellEveryMistake_And_ChangeNothing()
    {
        await SaveWholeAsync();

        var answer = await SaveAsync(_owner, new
        {
            version = 1,
            autobiography = new string('a', 20_001),
            education = new[] { new { school = "" } },
            skills = new[] { "C#", " " },
            portfolio = Enumerable.Repeat(new { title = "a" }, 51),
            workExperience = new[] { new { company = "a", position = new string('b', 129) } },
        });

        answer.Data("saveResume", "errors").EnumerateArray().Select(Mutations.PathOf)
            .ShouldBe(["input autobiography", "input education 0 school", "input workExperience 0 position", "input portfolio", "input skills 1"], ignoreOrder: true);
        (await MineAsync(_owner)).ToString().ShouldBe(Whole);
    }

    [Fact]
    public async Task DeleteResume_Should_TakeItAway_Once()
    {
        await SaveWholeAsync();

        (await DeleteAsync(_owner, 2)).PayloadCode("deleteResume").ShouldBe("VERSION_CONFLICT");
        (await MineAsync(_owner)).ToString().ShouldBe(Whole);
        (await DeleteAsync(_owner, 1)).Data("deleteResume", "success").GetBoolean().ShouldBeTrue();
        (await MineAsync(_owner)).ValueKind.ShouldBe(JsonValueKind.Null);
        (await DeleteAsync(_owner, 1)).PayloadCode("deleteResume").ShouldBe("RESUME_NOT_FOUND");
        (await _server.UseContextAsync(context => context.AuditEntries.CountAsync(e => e.Action == AuditAction.Deleted))).ShouldBe(1);
    }

    [Fact]
    public async Task Resume_Should_BeForItsOwnerAndStaffAlone()
    {
        await SaveWholeAsync();
        var staff = await _server.SignInNewAsync("hr", Role.Hr);
        var query = $"query($id: ID!) {{ node(id: $id) {{ ... on User {{ resume {{ {Fields} }} resumeFiles {{ nodes {{ id }} }} }} }} }}";
        var id = RecruitGraph.GraphQL.Types.GlobalId.Format("User", _owner.UserId);

        (await staff.RunAsync(query, new { id })).Data("node", "resume").ToString().ShouldBe(Whole);
        (await _owner.RunAsync(query, new { id })).Data("node", "resume").ToString().ShouldBe(Whole);
        (await (await _server.SignInNewAsync("other")).RunAsync(query, new { id })).Data("node").ValueKind.ShouldBe(JsonValueKind.Null);
        (await MineAsync(staff)).ValueKind.ShouldBe(JsonValueKind.Null);
        (await _server.Anonymous().RunAsync("{ myResume { version } }")).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
    }

    [Fact]
    public async Task Changes_Should_BeRefused_When_NobodyIsSignedIn()
    {
        await SaveWholeAsync();

        (await SaveAsync(_server.Anonymous(), new { version = 1, autobiography = "mine" })).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await DeleteAsync(_server.Anonymous(), 1)).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await MineAsync(_owner)).ToString().ShouldBe(Whole);
    }

    [Fact]
    public async Task Resume_Should_CostOneStatementALevel()
    {
        await SaveWholeAsync();
        _server.Statements.Clear();
        await MineAsync(_owner);

        // The session, the résumé, and its four lists.
        _server.Statements.All.Count.ShouldBe(6, string.Join("\n\n", _server.Statements.All));
    }

    private static void ShouldHaveOneWinner(GraphQLAnswer[] answers, string loser)
    {
        var errors = answers.Select(answer => answer.Data("saveResume", "errors")).ToList();
        errors.Count(error => error.GetArrayLength() == 0).ShouldBe(1);
        errors.Where(error => error.GetArrayLength() > 0).ShouldAllBe(error => error[0].ToString() == loser);
    }

    private static Task<GraphQLAnswer> SaveAsync(GraphQLClient caller, object input) => caller.RunAsync(Save, new { input });

    private static Task<GraphQLAnswer> DeleteAsync(GraphQLClient caller, int version) => caller.RunAsync(Delete, new { version });

    private static async Task<JsonElement> MineAsync(GraphQLClient caller) =>
        (await caller.RunAsync($"{{ myResume {{ {Fields} }} }}")).Data("myResume");

    private Task<GraphQLAnswer> SaveWholeAsync() => SaveAsync(_owner, new
    {
        autobiography = " 我叫王芳 ",
        education = new[] { new { school = "KFU", admissionDate = "2010/09/01", graduationDate = "在學中" } },
        workExperience = new[] { new { company = "ACME", position = "Developer", startDate = "2012/01/01", endDate = "在職中" } },
        portfolio = new[] { new { title = "Site" } },
        skills = new[] { "C#", "машинное обучение" },
    });
}
