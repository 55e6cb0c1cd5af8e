using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.Data.Users;
using RecruitGraph.Server.Resumes;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Applications;

/// <summary>What came with an application is there for its candidate and for those who recruit: résumé, answers, skills.</summary>
public class ApplicationPaperTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Papers =
        """
        resumeFile { fileName } answers { question { title skill { title } answers { text } } answerText }
        candidate { entries { title } resumeSkills { title } }
        """;

    private PipelineFixture _pipeline = null!;
    private string _skill = null!;
    private string _other = null!;
    private string _question = null!;
    private string _right = null!;

    public async Task InitializeAsync()
    {
        _pipeline = await PipelineFixture.StartAsync(postgres);
        (_skill, _, _other) = await _pipeline.DescribeVacancyAsync();
        (_question, _right, _) = await _pipeline.AddQuestionAsync(_skill);
    }

    public async Task DisposeAsync() => await _pipeline.DisposeAsync();

    [Fact]
    public async Task Application_Should_ShowWhatCameWithIt_ToItsCandidateAndToThoseWhoRecruit()
    {
        var id = await ApplyAsync(await AnalysedAsync("cv.txt", "SQL, Git"));
        const string Expected =
            """{"resumeFile":{"fileName":"cv.txt"},"answers":[{"question":{"title":"Sum","skill":{"title":"SQL"},"answers":[{"text":"4"},{"text":"5"}]},"answerText":"4"}],"candidate":{"entries":[{"title":"Cooking"}],"resumeSkills":[{"title":"Git"},{"title":"SQL"}]}}""";

        (await ShowAsync(_pipeline.Candidate, id)).ToString().ShouldBe(Expected);
        (await ShowAsync(_pipeline.Hr, id)).ToString().ShouldBe(Expected);
        (await _pipeline.Candidate.RunAsync("query($id: ID!) { applicationById(id: $id) { answers { question { answers { isRight } } } } }", new { id }))
            .Codes.Distinct().ShouldBe(["AUTH_NOT_AUTHORIZED"]);

        await _pipeline.MakeConfidentialAsync();
        (await ShowAsync(await _pipeline.Server.SignInNewAsync("outsider", Role.Hr), id)).ValueKind.ShouldBe(JsonValueKind.Null);
        (await ShowAsync(await _pipeline.Server.SignInNewAsync("stranger"), id)).ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task ResumeSkills_Should_BeThoseOfTheNewestAnalysedResume()
    {
        var first = await AnalysedAsync("first.txt", "SQL");
        var id = await ApplyAsync(first);
        (await SkillsAsync()).ShouldBe("SQL");

        var second = await AnalysedAsync("second.txt", "Git and Cooking");
        (await SkillsAsync()).ShouldBe("Cooking Git");

        await Uploading.UploadAsync(_pipeline.Candidate, "SQL"u8.ToArray(), "waiting.txt");
        (await SkillsAsync()).ShouldBe("Cooking Git");

        await DeleteAsync(second);
        (await SkillsAsync()).ShouldBe("SQL");

        async Task<string> SkillsAsync() => string.Join(
            ' ',
            (await ShowAsync(_pipeline.Hr, id)).GetProperty("candidate").GetProperty("resumeSkills").EnumerateArray()
                .Select(skill => skill.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task ResumeFile_Should_BeNull_When_ItWasDeletedSince()
    {
        var file = await AnalysedAsync("cv.txt", "SQL");
        var id = await ApplyAsync(file);

        await DeleteAsync(file);

        (await ShowAsync(_pipeline.Hr, id)).GetProperty("resumeFile").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Papers_Should_CostTheSameStatements_When_ThereIsOneApplicationAndWhenThereAreMany()
    {
        await EnterAsync();
        var one = await StatementsAsync();
        for (var i = 0; i < 5; i++)
        {
            await EnterAsync();
        }

        (await StatementsAsync()).ShouldBe(one);
        one.ShouldBe(10);

        async Task EnterAsync()
        {
            await _pipeline.Server.Anonymous().SucceedAsync(
                "applyAnonymously",
                new
                {
                    vacancyId = _pipeline.Vacancy,
                    firstName = "A",
                    lastName = "B",
                    phoneNumber = "1",
                    resumeText = "SQL",
                    entryIds = new[] { _other },
                    answers = new[] { new { questionId = _question, answerId = _right } },
                },
                "anonymousApplication",
                "applicationId");
            (await RunNextAsync()).ShouldBeTrue();
        }

        async Task<int> StatementsAsync()
        {
            _pipeline.Server.Statements.Clear();
            (await _pipeline.Hr.RunAsync($"{{ applications {{ nodes {{ {Papers} resumeFile {{ analysis {{ state }} }} }} }} }}")).Data();
            return _pipeline.Server.Statements.All.Count;
        }
    }

    private async Task<string> AnalysedAsync(string name, string text)
    {
        var id = await Uploading.UploadAsync(_pipeline.Candidate, Encoding.UTF8.GetBytes(text), name);
        (await RunNextAsync()).ShouldBeTrue();
        return id;
    }

    private Task<bool> RunNextAsync() => _pipeline.Server.Services.GetRequiredService<ResumeAnalysisRunner>().RunNextAsync(default);

    private async Task<string> ApplyAsync(string resumeFileId) =>
        (await _pipeline.Candidate.SucceedAsync(
            "applyToVacancy",
            new
            {
                vacancyId = _pipeline.Vacancy,
                resumeFileId,
                entryIds = new[] { _other },
                answers = new[] { new { questionId = _question, answerId = _right } },
            },
            "application",
            "id")).GetProperty("id").GetString()!;

    private async Task DeleteAsync(string resumeFileId) =>
        (await _pipeline.Candidate.MutateAsync("deleteResumeFile", new { resumeFileId })).Refusal("deleteResumeFile").ShouldBeNull();

    private static async Task<JsonElement> ShowAsync(GraphQLClient caller, string id) =>
        (await caller.RunAsync($"query($id: ID!) {{ applicationById(id: $id) {{ {Papers} }} }}", new { id })).Data("applicationById");
}
