using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.TestQuestions;

/// <summary>HR writes test questions; candidates of a vacancy that requires the test see them, but not which answers are right.</summary>
public class TestQuestionTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Question = "id version title text skill { title } grade { title } questionType { title } createdBy { userName } answers { text position isRight }";
    private const string Asked = "query($id: ID!) { vacancyById(id: $id) { test { title answers { id text } } } }";

    private RecruitServer _server = null!;
    private GraphQLClient _hr = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _hr = await _server.SignInNewAsync("hr", Role.Hr);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task CreateTestQuestion_Should_ExtendTheDirectoriesByNewTitles()
    {
        var question = await _hr.SucceedAsync("createTestQuestion", Write("SQL"), "testQuestion", Question);

        question.GetProperty("skill").GetProperty("title").GetString().ShouldBe("SQL");
        question.GetProperty("createdBy").GetProperty("userName").GetString().ShouldBe("hr");
        question.GetProperty("answers").ToString().ShouldBe(
            """[{"text":"LEFT JOIN","position":0,"isRight":true},{"text":"CROSS JOIN","position":1,"isRight":false}]""");
        await _hr.SucceedAsync("createTestQuestion", Write("sql", title: "Again"), "testQuestion", "id");
        (await _server.UseContextAsync(context => context.DirectoryEntries.CountAsync())).ShouldBe(3);
        (await AuditsAsync()).Count(action => action == AuditAction.Created).ShouldBe(3 + 2);
    }

    [Fact]
    public async Task CreateTestQuestion_Should_BeRefusedAndMakeNothing_When_SomethingIsWrong()
    {
        var grade = await _hr.SucceedAsync("createDirectoryEntry", new { kind = "GRADE", title = "Senior" }, "directoryEntry", "id number");
        var id = grade.GetProperty("id").GetString();

        (await Refuse(Write("SQL", answers: [new { text = "no", isRight = false }]))).ShouldBe("NO_RIGHT_ANSWER");
        (await Refuse(Write("SQL", answers: []))).ShouldBe("INVALID_INPUT");
        (await Refuse(Write("SQL", title: " "))).ShouldBe("INVALID_INPUT");
        (await Refuse(Write(new { id }))).ShouldBe("WRONG_DIRECTORY");
        (await Refuse(Write(new { number = 77 }))).ShouldBe("DIRECTORY_ENTRY_NOT_FOUND");
        await _server.RefuseOutsidersAsync("createTestQuestion", Write("SQL"));
        (await _server.UseContextAsync(context => context.TestQuestions.CountAsync())).ShouldBe(0);
        (await _server.UseContextAsync(context => context.DirectoryEntries.CountAsync())).ShouldBe(1);
        (await AuditsAsync()).ShouldBe([AuditAction.Created]);

        Task<string?> Refuse(object input) => _hr.RefuseAsync("createTestQuestion", input);
    }

    [Fact]
    public async Task UpdateTestQuestion_Should_ChangeOnlyWhatWasGiven()
    {
        var id = await CreateAsync("SQL", "Joins");

        var changed = await _hr.SucceedAsync(
            "updateTestQuestion", new { id, version = 1, title = "Verbünde", skill = Title("C#") }, "testQuestion", Question);

        changed.GetProperty("title").GetString().ShouldBe("Verbünde");
        changed.GetProperty("skill").GetProperty("title").GetString().ShouldBe("C#");
        changed.GetProperty("grade").GetProperty("title").GetString().ShouldBe("Senior");
        changed.GetProperty("text").GetString().ShouldBe("Which join?");
        changed.GetProperty("answers").GetArrayLength().ShouldBe(2);
        (await AuditsAsync()).Last().ShouldBe(AuditAction.Changed);
    }

    [Fact]
    public async Task UpdateAndDelete_Should_BeRefusedAndChangeNothing_When_SomethingIsWrong()
    {
        var id = await CreateAsync("SQL", "Joins");
        var audits = (await AuditsAsync()).Count;

        (await _hr.RefuseAsync("updateTestQuestion", new { id = Unknown, version = 1 })).ShouldBe("TEST_QUESTION_NOT_FOUND");
        (await _hr.RefuseAsync("updateTestQuestion", new { id, version = 2, title = "X" })).ShouldBe("VERSION_CONFLICT");
        (await _hr.RefuseAsync("updateTestQuestion", new { id, version = 1, title = "" })).ShouldBe("INVALID_INPUT");
        (await _hr.RefuseAsync("updateTestQuestion", new { id, version = 1, skill = new { number = 77 } })).ShouldBe("DIRECTORY_ENTRY_NOT_FOUND");
        (await _hr.RefuseAsync("updateTestQuestion", new { id, version = 1, grade = new { number = await SkillNumberAsync() } })).ShouldBe("DIRECTORY_ENTRY_NOT_FOUND");
        (await _hr.RefuseAsync("deleteTestQuestion", new { id = Unknown, version = 1 })).ShouldBe("TEST_QUESTION_NOT_FOUND");
        (await _hr.RefuseAsync("deleteTestQuestion", new { id, version = 2 })).ShouldBe("VERSION_CONFLICT");
        await _server.RefuseOutsidersAsync("updateTestQuestion", new { id, version = 1, title = "X" });
        await _server.RefuseOutsidersAsync("deleteTestQuestion", new { id, version = 1 });
        (await TitlesAsync()).ShouldBe("Joins");
        (await AuditsAsync()).Count.ShouldBe(audits);
    }

    [Fact]
    public async Task UpdateTestQuestion_Should_LetOneWin_When_TwoChangeOneVersionAtOnce()
    {
        var id = await CreateAsync("SQL", "Joins");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => _hr.MutateAsync("updateTestQuestion", new { id, version = 1, title = $"T{i}" }, "")));

        answers.Select(answer => answer.Data("updateTestQuestion", "errors")).Count(errors => errors.GetArrayLength() == 0).ShouldBe(1);
        answers.SelectMany(answer => answer.Data("updateTestQuestion", "errors").EnumerateArray())
            .ShouldAllBe(error => error.GetProperty("code").GetString() == "VERSION_CONFLICT");
    }

    [Fact]
    public async Task DeleteTestQuestion_Should_AskNobodyAnyMore()
    {
        var id = await CreateAsync("SQL", "Joins");
        var vacancy = await VacancyAsync("SQL", requiresTest: true);

        await _hr.SucceedAsync("deleteTestQuestion", new { id, version = 1 }, "testQuestion", "id");

        (await TitlesAsync()).ShouldBe("");
        (await _hr.RunAsync(Asked, new { id = vacancy })).Data("vacancyById", "test").GetArrayLength().ShouldBe(0);
        (await _server.UseContextAsync(context => context.TestQuestions.IgnoreQueryFilters().CountAsync())).ShouldBe(1);
        (await AuditsAsync()).Last().ShouldBe(AuditAction.Deleted);
    }

    [Fact]
    public async Task Test_Should_AskAboutTheVacancysSkills_ThoseForItsGradeFirst()
    {
        await CreateAsync("SQL", "Joins", grade: "Junior");
        await CreateAsync("Go", "Channels");
        await CreateAsync("SQL", "Indexes");
        await CreateAsync("SQL", "Views", grade: "Junior");
        await CreateAsync("SQL", "Plans", grade: "Junior");
        var vacancy = await VacancyAsync("SQL", requiresTest: true);
        var anonymous = _server.Anonymous();

        (await AskedAsync("test { title }")).ShouldBe("Indexes Joins Views");
        (await AskedAsync("test(first: 50) { title }")).ShouldBe("Indexes Joins Views Plans");
        (await AskedAsync("test(first: 1) { title }")).ShouldBe("Indexes");
        (await anonymous.RunAsync(Asked, new { id = await VacancyAsync("SQL", requiresTest: false) })).Data("vacancyById", "test").GetArrayLength().ShouldBe(0);
        (await anonymous.RunAsync(Asked.Replace("test {", "test(first: 51) {", StringComparison.Ordinal), new { id = vacancy })).Codes.ShouldBe(["INVALID_INPUT"]);

        async Task<string> AskedAsync(string field) => string.Join(' ', (await anonymous.RunAsync(
            $"query($id: ID!) {{ vacancyById(id: $id) {{ {field} }} }}", new { id = vacancy })).Data("vacancyById", "test").EnumerateArray()
            .Select(question => question.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task IsRight_Should_BeForStaffAlone()
    {
        var id = await CreateAsync("SQL", "Joins");
        var vacancy = await VacancyAsync("SQL", requiresTest: true);
        var seeker = await _server.SignInNewAsync("seeker");

        var asked = (await seeker.RunAsync(Asked, new { id = vacancy })).Data("vacancyById", "test");
        asked[0].GetProperty("answers").EnumerateArray().Select(answer => answer.GetProperty("text").GetString()).ShouldBe(["LEFT JOIN", "CROSS JOIN"]);
        (await seeker.RunAsync(Asked.Replace("id text", "text isRight", StringComparison.Ordinal), new { id = vacancy })).Codes.Distinct().ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await _hr.RunAsync(Asked.Replace("id text", "isRight", StringComparison.Ordinal), new { id = vacancy })).Data("vacancyById", "test", "0", "answers").ToString()
            .ShouldBe("""[{"isRight":true},{"isRight":false}]""");
        var answer = asked[0].GetProperty("answers")[0].GetProperty("id").GetString();
        (await seeker.RunAsync("query($id: ID!, $answer: ID!) { question: node(id: $id) { id } answer: node(id: $answer) { id } }", new { id, answer }))
            .Data().ToString().ShouldBe("""{"question":null,"answer":null}""");
    }

    [Fact]
    public async Task TestQuestions_Should_BeFilteredOrderedAndPagedBothWays_ForStaffAlone()
    {
        await CreateAsync("SQL", "Joins");
        await CreateAsync("Go", "Channels");
        await CreateAsync("SQL", "Indexes");
        var skill = (await _hr.RunAsync("""{ directoryEntries(title: "sql") { nodes { id } } }""")).Data("directoryEntries", "nodes", "0", "id").GetString();

        (await TitlesAsync()).ShouldBe("Indexes Channels Joins");
        (await TitlesAsync("(order: [{ title: ASC }], first: 2)")).ShouldBe("Channels Indexes");
        (await TitlesAsync("(order: [{ title: ASC }], last: 1)")).ShouldBe("Joins");
        (await TitlesAsync($$"""(where: { skillId: { eq: "{{skill}}" }, title: { neq: "Joins" } })""")).ShouldBe("Indexes");
        (await _server.Anonymous().RunAsync("{ testQuestions { totalCount } }")).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await (await _server.SignInNewAsync("seeker")).RunAsync("{ testQuestions { totalCount } }")).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
    }

    private static string Unknown => GlobalId.Format("TestQuestion", 999_999L);

    private static object Title(string title) => new { @new = new { title } };

    private static object Write(string skill, string title = "Joins", object[]? answers = null, string grade = "Senior") => Write(Title(skill), title, answers, grade);

    private static object Write(object skill, string title = "Joins", object[]? answers = null, string grade = "Senior") => new
    {
        skill,
        grade = Title(grade),
        questionType = Title("One right answer"),
        title,
        text = "Which join?",
        answers = answers ?? [new { text = "LEFT JOIN", isRight = true }, new { text = "CROSS JOIN", isRight = false }],
    };

    private async Task<string> CreateAsync(string skill, string title, string grade = "Senior") =>
        (await _hr.SucceedAsync("createTestQuestion", Write(skill, title, grade: grade), "testQuestion", "id")).GetProperty("id").GetString()!;

    private async Task<string> VacancyAsync(string skill, bool requiresTest) => (await _hr.SucceedAsync(
        "createVacancy",
        new
        {
            title = "Developer",
            department = "IT",
            location = "Kazan",
            status = "PUBLISHED",
            requiresTest,
            directories = new { grade = Title("Senior"), skills = new[] { Title(skill) } },
        },
        "vacancy",
        "id")).GetProperty("id").GetString()!;

    private Task<int> SkillNumberAsync() => _server.UseContextAsync(context => context.TestQuestions.Select(question => question.Skill.Number).FirstAsync());

    private async Task<string> TitlesAsync(string arguments = "") => string.Join(' ', (await _hr
        .RunAsync($"{{ testQuestions{arguments} {{ nodes {{ title }} }} }}")).Data("testQuestions", "nodes").EnumerateArray()
        .Select(question => question.GetProperty("title").GetString()));

    private Task<List<AuditAction>> AuditsAsync() => _server.UseContextAsync(context =>
        context.AuditEntries.OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());
}
