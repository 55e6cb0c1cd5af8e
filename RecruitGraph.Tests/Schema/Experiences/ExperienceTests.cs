using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Experiences;

/// <summary>How interviews were: posted, changed and deleted by their authors, hidden and shown by moderators, found by everyone.</summary>
public class ExperienceTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Experience =
        "experience { company position interviewDate sharing result difficulty evaluation questions version isMine author { name } }";

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
    public async Task CreateExperience_Should_PostWhatWasGiven()
    {
        var answer = await CreateAsync(new
        {
            company = " Acme ",
            position = "Backend developer",
            interviewDate = "2026-11-21",
            sharing = "Zwei Stunden.",
            result = "PENDING",
            difficulty = "HARD",
            evaluation = 5,
            questions = new[] { " 为什么? ", "Почему?" },
        });

        answer.Data("createExperience", "experience").ToString().ShouldBe(
            """
            {"company":"Acme","position":"Backend developer","interviewDate":"2026-11-21","sharing":"Zwei Stunden.","result":"PENDING",
            "difficulty":"HARD","evaluation":5,"questions":["为什么?","Почему?"],"version":1,"isMine":true,"author":{"name":"author"}}
            """.ReplaceLineEndings(""));
    }

    [Theory]
    [InlineData("", "Friendly.", 1, "Why?")]
    [InlineData("Acme", " ", 1, "Why?")]
    [InlineData("Acme", "Friendly.", 0, "Why?")]
    [InlineData("Acme", "Friendly.", 6, "Why?")]
    [InlineData("Acme", "Friendly.", 1, "")]
    public async Task CreateExperience_Should_BeRefusedAndPostNothing_When_InputBreaksARule(
        string company, string sharing, int evaluation, string question)
    {
        (await CreateAsync(new
        {
            company,
            position = "Baker",
            interviewDate = "2026-11-21",
            sharing,
            result = "PENDING",
            difficulty = "HARD",
            evaluation,
            questions = new[] { question },
        })).PayloadCode("createExperience").ShouldBe("INVALID_INPUT");
        (await _server.UseContextAsync(context => context.InterviewExperiences.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task CreateExperience_Should_BeRefusedAndPostNothing_When_CallerIsBlocked()
    {
        await Community.BlockAsync(_server, _author);

        (await CreateAsync(new { company = "Acme", position = "Baker", interviewDate = "2026-11-21", sharing = "a", result = "PENDING", difficulty = "HARD" }))
            .PayloadCode("createExperience").ShouldBe("USER_BLOCKED");
        (await _server.UseContextAsync(context => context.InterviewExperiences.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task UpdateExperience_Should_ChangeOnlyWhatWasGiven()
    {
        var id = await Community.ShareAsync(_author, "Acme");

        (await UpdateAsync(_author, new { id, version = 1, evaluation = 3, result = "NOT_ADMITTED", questions = new[] { "Why?" } }))
            .Data("updateExperience", "experience").ToString().ShouldBe(
            """
            {"company":"Acme","position":"Baker","interviewDate":"2026-11-21","sharing":"Friendly.","result":"NOT_ADMITTED",
            "difficulty":"EASY","evaluation":3,"questions":["Why?"],"version":2,"isMine":true,"author":{"name":"author"}}
            """.ReplaceLineEndings(""));
        var changed = (await UpdateAsync(_author, new { id, version = 2, evaluation = (int?)null, company = "Emca" })).Data("updateExperience", "experience");
        changed.GetProperty("evaluation").ValueKind.ShouldBe(JsonValueKind.Null);
        changed.GetProperty("questions").ToString().ShouldBe("""["Why?"]""");
    }

    [Fact]
    public async Task UpdateExperience_Should_BeRefusedAndChangeNothing_When_CallerOrInputIsWrong()
    {
        var id = await Community.ShareAsync(_author, "Acme");

        (await UpdateAsync(_other, new { id, version = 1, company = "Emca" })).PayloadCode("updateExperience").ShouldBe("NOT_AUTHOR");
        (await UpdateAsync(_author, new { id = GlobalId.Format("InterviewExperience", 999_999L), version = 1 })).PayloadCode("updateExperience")
            .ShouldBe("EXPERIENCE_NOT_FOUND");
        (await UpdateAsync(_author, new { id, version = 1, evaluation = 9 })).PayloadCode("updateExperience").ShouldBe("INVALID_INPUT");
        (await UpdateAsync(_author, new { id, version = 7, company = "Emca" })).Data("updateExperience", "errors", "0")
            .ToString().ShouldBe("""{"code":"VERSION_CONFLICT","expectedVersion":7,"actualVersion":1}""");
        await Community.BlockAsync(_server, _author);
        (await UpdateAsync(_author, new { id, version = 1, company = "Emca" })).PayloadCode("updateExperience").ShouldBe("USER_BLOCKED");

        (await _server.UseContextAsync(context => context.InterviewExperiences.Select(experience => $"{experience.Company} {experience.Version}").SingleAsync()))
            .ShouldBe("Acme 1");
    }

    [Fact]
    public async Task UpdateExperience_Should_LetOneWin_When_FourChangeOneVersion()
    {
        var id = await Community.ShareAsync(_author, "Acme");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => UpdateAsync(_author, new { id, version = 1, company = $"company {i}" })));

        answers.Count(answer => answer.Data("updateExperience", "errors").GetArrayLength() == 0).ShouldBe(1);
        answers.Select(answer => answer.Data("updateExperience", "errors")).Where(errors => errors.GetArrayLength() > 0).Select(errors => errors[0].ToString())
            .ShouldAllBe(error => error == """{"code":"VERSION_CONFLICT","expectedVersion":1,"actualVersion":2}""");
    }

    [Fact]
    public async Task HideExperience_Should_LeaveItToItsAuthorAndModerators_UntilItIsShown()
    {
        var id = await Community.ShareAsync(_author, "Acme");

        (await ChangeAsync(_moderator, "hideExperience", id, 1)).Data("hideExperience", "errors").GetArrayLength().ShouldBe(0);
        (await CompaniesAsync(_other, "experiences")).ShouldBe("");
        (await CompaniesAsync(_author, "experiences")).ShouldBe("Acme");
        (await CompaniesAsync(_moderator, "experiences(where: { hiddenAt: { neq: null } })")).ShouldBe("Acme");

        (await ChangeAsync(_moderator, "showExperience", id, 1)).PayloadCode("showExperience").ShouldBe("VERSION_CONFLICT");
        (await ChangeAsync(_moderator, "showExperience", id, 2)).Data("showExperience", "errors").GetArrayLength().ShouldBe(0);
        (await CompaniesAsync(_other, "experiences")).ShouldBe("Acme");
        (await _server.UseContextAsync(context => context.AuditEntries.Where(entry => entry.Subject == AuditSubject.InterviewExperience)
            .OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync())).ShouldBe([AuditAction.Hidden, AuditAction.Shown]);
    }

    [Fact]
    public async Task DeleteExperience_Should_TakeItAwayFromEveryone()
    {
        var id = await Community.ShareAsync(_author, "Acme");
        (await ChangeAsync(_other, "deleteExperience", id, 1)).PayloadCode("deleteExperience").ShouldBe("NOT_AUTHOR");
        (await ChangeAsync(_author, "deleteExperience", id, 2)).PayloadCode("deleteExperience").ShouldBe("VERSION_CONFLICT");

        (await ChangeAsync(_author, "deleteExperience", id, 1)).Data("deleteExperience", "errors").GetArrayLength().ShouldBe(0);

        (await CompaniesAsync(_moderator, "experiences")).ShouldBe("");
        (await CompaniesAsync(_author, "myExperiences")).ShouldBe("");
        (await ChangeAsync(_author, "deleteExperience", id, 2)).PayloadCode("deleteExperience").ShouldBe("EXPERIENCE_NOT_FOUND");
    }

    [Fact]
    public async Task Experiences_Should_BeFoundOrderedAndPagedInBothDirections()
    {
        await Community.ShareAsync(_author, "Acme", "HARD");
        await Community.ShareAsync(_other, "Бета", "EASY");
        await Community.ShareAsync(_author, "测试", "MEDIUM");

        (await CompaniesAsync(_other, "experiences")).ShouldBe("测试, Бета, Acme");
        (await CompaniesAsync(_other, "experiences(order: { difficulty: ASC })")).ShouldBe("Бета, 测试, Acme");
        (await CompaniesAsync(_other, """experiences(text: "БЕТ")""")).ShouldBe("Бета");
        (await CompaniesAsync(_other, """experiences(text: "friendly", where: { difficulty: { neq: EASY } })""")).ShouldBe("测试, Acme");
        (await CompaniesAsync(_other, """experiences(where: { interviewDate: { gt: "2026-11-21" } })""")).ShouldBe("");
        (await CompaniesAsync(_other, "experiences(first: 2)")).ShouldBe("测试, Бета");
        (await CompaniesAsync(_other, "experiences(last: 2)")).ShouldBe("Бета, Acme");
        (await CompaniesAsync(_author, "myExperiences(order: { company: ASC })")).ShouldBe("Acme, 测试");
    }

    [Fact]
    public async Task Experiences_Should_SendTheSameStatements_When_ThereIsOneAndWhenThereAreMany()
    {
        await FillAsync();
        var withOne = await StatementsAsync();
        for (var i = 0; i < 10; i++)
        {
            await FillAsync();
        }

        var withMany = await StatementsAsync();
        withOne.Count.ShouldBe(8, string.Join("\n\n", withOne));
        withMany.Count.ShouldBe(8, string.Join("\n\n", withMany));

        async Task FillAsync()
        {
            var id = await Community.ShareAsync(_author, "Acme");
            await Community.MutateAsync(_other, "addComment", "comment { id }", new { article = new { experienceId = id }, text = "Thanks." });
            await Community.MutateAsync(_other, "addFavorite", "favorite { id }", new { article = new { experienceId = id } });
        }

        async Task<IReadOnlyList<string>> StatementsAsync()
        {
            _server.Statements.Clear();
            (await _other.RunAsync(
                """
                { experiences(first: 50) { nodes { company author { name } isMine commentCount favoriteCount isFavorite
                  comments(first: 5) { nodes { text author { name } } } } } }
                """)).Data();
            return _server.Statements.All;
        }
    }

    private Task<GraphQLAnswer> CreateAsync(object input) => Community.MutateAsync(_author, "createExperience", Experience, input);

    private static Task<GraphQLAnswer> UpdateAsync(GraphQLClient caller, object input) =>
        Community.MutateAsync(caller, "updateExperience", Experience, input);

    private static Task<GraphQLAnswer> ChangeAsync(GraphQLClient caller, string mutation, string id, int version) =>
        Community.MutateAsync(caller, mutation, "experience { version }", new { id, version });

    private static async Task<string> CompaniesAsync(GraphQLClient caller, string field) => string.Join(
        ", ",
        (await caller.RunAsync($"{{ {field} {{ nodes {{ company }} }} }}")).Data(field.Split('(')[0], "nodes").EnumerateArray()
            .Select(node => node.GetProperty("company").GetString()));
}
