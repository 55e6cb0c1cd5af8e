using System.Text.Json;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Errors;

/// <summary>Where errors belong in the forms of recruiting.</summary>
public class RecruitingErrorPathTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private RecruitServer _server = null!;
    private GraphQLClient _hr = null!;
    private GraphQLClient _ada = null!;
    private string _vacancy = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _hr = await _server.SignInNewAsync("hr", Role.Hr);
        _ada = await _server.SignInNewAsync("ada");
        _vacancy = await Recruiting.PublishVacancyAsync(_hr, "Developer");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task CreateVacancy_Should_NameTheExactPlace()
    {
        (await Refuse(new { title = new string('x', 65) })).ShouldBe("INVALID_INPUT input title");
        (await Refuse(new { title = "a", department = "b", location = "c", salary = new { currency = "eu", min = 1 } }))
            .ShouldBe("INVALID_INPUT input salary currency");
        (await Refuse(new { title = "a", department = "b", location = "c", salary = new { currency = "EUR", min = 2, max = 1 } }))
            .ShouldBe("INVALID_SALARY_RANGE input salary");
        (await Refuse(new { title = "a", department = "b", location = "c", stageTemplateId = Unknown("StageTemplate") }))
            .ShouldBe("STAGE_TEMPLATE_NOT_FOUND input stageTemplateId");
        (await Refuse(WithStages(Stage("NEW", "APPLIED"), Stage("END", "HIRED") with { LegacyCode = -1 })))
            .ShouldBe("INVALID_INPUT input stages 1 legacyCode");
        (await Refuse(WithStages(Stage("NEW", "APPLIED"), Stage("new", "INTERVIEW"), Stage("END", "HIRED")))).ShouldBe("INVALID_PIPELINE input stages");
    }

    [Fact]
    public async Task CreateVacancy_Should_NameTheEntry_When_ADirectoryHasItNot()
    {
        var sql = await EntryAsync("SKILL", "SQL");

        (await Refuse(Described(new { skills = new object[] { new { id = sql }, new { id = Unknown("DirectoryEntry") } } })))
            .ShouldBe("DIRECTORY_ENTRY_NOT_FOUND input directories skills 1 id");
        (await Refuse(Described(new { technologies = new object[] { new { id = sql } } }))).ShouldBe("WRONG_DIRECTORY input directories technologies 0 id");
        (await Refuse(Described(new { grade = new { number = 4711 } }))).ShouldBe("DIRECTORY_ENTRY_NOT_FOUND input directories grade number");
        (await Refuse(Described(new { workAddress = new Dictionary<string, object> { ["new"] = new { title = new string('x', 65) } } })))
            .ShouldBe("OUT_OF_RANGE input directories workAddress new title");
        (await Refuse(Described(new { specialization = new Dictionary<string, object> { ["new"] = new { title = "Developer" } } })))
            .ShouldBe("WRONG_DIRECTORY input directories specialization");
    }

    [Fact]
    public async Task Vacancies_Should_NameTheBoxOfTheForm()
    {
        (await _hr.RefuseAtAsync("updateVacancy", new { id = _vacancy, version = 99, title = "a" })).ShouldBe("VERSION_CONFLICT input version");
        (await _hr.RefuseAtAsync("publishVacancy", new { id = Unknown("Vacancy"), version = 1 })).ShouldBe("VACANCY_NOT_FOUND input id");
        (await _hr.RefuseAtAsync("addVacancyTeamMember", new { id = _vacancy, version = 1, userId = User(_ada) })).ShouldBe("NOT_A_RECRUITER input userId");
        (await _hr.RefuseAtAsync("renameStage", new { vacancyId = _vacancy, version = 1, stageId = Unknown("Stage"), name = "a" }))
            .ShouldBe("STAGE_NOT_FOUND input stageId");
        (await _hr.RefuseAtAsync("createStageTemplate", new { name = "a", stages = new[] { Stage("NEW", "APPLIED"), Stage(" ", "HIRED") } }))
            .ShouldBe("INVALID_INPUT input stages 1 name");
    }

    [Fact]
    public async Task Directories_Should_TellTitleAndNumberApart()
    {
        await _hr.SucceedAsync("createDirectoryEntry", new { kind = "SKILL", title = "SQL", number = 7 }, "directoryEntry", "id");

        (await Refuse(new { kind = "SKILL", title = "sql", number = 8 })).ShouldBe("DIRECTORY_ENTRY_EXISTS input title");
        (await Refuse(new { kind = "SKILL", title = "Go", number = 7 })).ShouldBe("DIRECTORY_ENTRY_EXISTS input number");
        (await Refuse(new { kind = "SPECIALIZATION", title = "Go", professionalAreaId = Unknown("DirectoryEntry") }))
            .ShouldBe("DIRECTORY_ENTRY_NOT_FOUND input professionalAreaId");

        Task<string> Refuse(object input) => _hr.RefuseAtAsync("createDirectoryEntry", input);
    }

    [Fact]
    public async Task TestQuestions_Should_NameTheEntryThatIsWrong()
    {
        var (skill, grade, type) = (await EntryAsync("SKILL", "SQL"), await EntryAsync("GRADE", "Senior"), await EntryAsync("QUESTION_TYPE", "Choice"));

        (await Refuse(grade, grade, isRight: true)).ShouldBe("WRONG_DIRECTORY input skill id");
        (await Refuse(skill, Unknown("DirectoryEntry"), isRight: true)).ShouldBe("DIRECTORY_ENTRY_NOT_FOUND input grade id");
        (await Refuse(skill, grade, isRight: false)).ShouldBe("NO_RIGHT_ANSWER input answers");
        (await Refuse(skill, grade, isRight: true, answer: " ")).ShouldBe("INVALID_INPUT input answers 0 text");

        Task<string> Refuse(string skillId, string gradeId, bool isRight, string answer = "a") => _hr.RefuseAtAsync("createTestQuestion", new
        {
            skill = new { id = skillId },
            grade = new { id = gradeId },
            questionType = new { id = type },
            title = "Joins",
            text = "Which?",
            answers = new[] { new { text = answer, isRight } },
        });
    }

    [Fact]
    public async Task Applying_Should_NameTheExactPlace()
    {
        var skill = await EntryAsync("SKILL", "SQL");

        (await Refuse(new { vacancyId = Unknown("Vacancy") })).ShouldBe("VACANCY_NOT_FOUND input vacancyId");
        (await Refuse(new { vacancyId = _vacancy, resumeFileId = Unknown("ResumeFile") })).ShouldBe("RESUME_FILE_NOT_FOUND input resumeFileId");
        (await Refuse(new { vacancyId = _vacancy, entryIds = new[] { skill, Unknown("DirectoryEntry") } }))
            .ShouldBe("DIRECTORY_ENTRY_NOT_FOUND input entryIds 1");
        (await Refuse(new { vacancyId = _vacancy, answers = new[] { new { questionId = Unknown("TestQuestion"), answerId = Unknown("TestAnswer") } } }))
            .ShouldBe("TEST_ANSWER_NOT_FOUND input answers 0 answerId");
        (await Refuse(new { vacancyId = _vacancy, idempotencyKey = new string('x', 1000) })).ShouldBe("INVALID_INPUT input idempotencyKey");
        await Recruiting.ApplyAsync(_ada, _vacancy);
        (await Refuse(new { vacancyId = _vacancy })).ShouldBe("DUPLICATE_APPLICATION input vacancyId");
        (await _server.Anonymous().RefuseAtAsync(
            "applyAnonymously", new { vacancyId = _vacancy, firstName = "Ada", lastName = "L", phoneNumber = "1", resumeFileToken = "x" }))
            .ShouldBe("RESUME_FILE_NOT_FOUND input resumeFileToken");
        (await _server.Anonymous().RefuseAtAsync(
            "applyAnonymously", new { vacancyId = _vacancy, firstName = "Ada", lastName = "L", phoneNumber = "1", technologyNumbers = new[] { 4711 } }))
            .ShouldBe("DIRECTORY_ENTRY_NOT_FOUND input technologyNumbers 0");
        (await _server.Anonymous().RefuseAtAsync(
            "applyAnonymously", new { vacancyId = _vacancy, firstName = "Ada", lastName = "L", phoneNumber = "1", socialLink = "javascript:alert(1)" }))
            .ShouldBe("INVALID_INPUT input socialLink");

        Task<string> Refuse(object input) => _ada.RefuseAtAsync("applyToVacancy", input);
    }

    [Fact]
    public async Task Lists_Should_NameTheTextThatIsWrong()
    {
        (await _ada.RefuseAtAsync("createDiscussion", new { title = "a", content = "b", tags = new[] { "ok", "" } })).ShouldBe("INVALID_INPUT input tags 1");
        (await _ada.RefuseAtAsync("saveResume", new { skills = new[] { "SQL", "Go", "a\u0000" } })).ShouldBe("INVALID_INPUT input skills 2");
        (await _ada.RefuseAtAsync("createDiscussion", new { title = "a", content = "b", tags = Enumerable.Repeat("a", 1000) }))
            .ShouldBe("INVALID_INPUT input tags");
    }

    [Fact]
    public async Task SocialLinks_Should_BeRefused_When_TheyAreScripts()
    {
        (await _hr.RefuseAtAsync("createCandidate", new { fullName = "Ada", socialLink = "javascript:alert(1)" })).ShouldBe("INVALID_INPUT input socialLink");
        var candidate = await _hr.SucceedAsync("createCandidate", new { fullName = "Ada", socialLink = "vk.example/ada" }, "candidate", "id version");

        (await _hr.RefuseAtAsync("updateCandidate", new
        {
            id = candidate.GetProperty("id").GetString(),
            version = candidate.GetProperty("version").GetInt32(),
            socialLink = "data:text/html,<b>",
        })).ShouldBe("INVALID_INPUT input socialLink");
    }

    [Fact]
    public async Task Moves_Should_NameWhatIsStale()
    {
        var application = await Recruiting.ApplyAsync(_ada, _vacancy);
        var stages = await Recruiting.StagesAsync(_hr, _vacancy);
        var (here, there) = (stages["NEW"], stages["OFFER"]);

        (await _hr.RefuseAtAsync("moveApplication", Move(application, there, here))).ShouldBe("STAGE_CONFLICT input fromStage");
        (await _hr.RefuseAtAsync("moveApplication", Move(application, here, Unknown("Stage")))).ShouldBe("STAGE_NOT_FOUND input toStage");
        (await _hr.RefuseAtAsync("rejectApplication", new { applicationId = application, fromStage = here, endingReasonId = Unknown("EndingReason") }))
            .ShouldBe("ENDING_REASON_NOT_FOUND input endingReasonId");
        (await _hr.RefuseAtAsync("addApplicationNote", new { applicationId = Unknown("Application"), text = "a" })).ShouldBe("APPLICATION_NOT_FOUND input applicationId");

        var bulk = await _hr.MutateAsync(
            "moveApplications",
            new { items = new[] { Move(application, here, there), Move(application, here, there), Move(Unknown("Application"), here, there) } },
            "results { error { code path } }");

        bulk.Data("moveApplications", "results").EnumerateArray().Select(result => result.GetProperty("error"))
            .Where(error => error.ValueKind == JsonValueKind.Object)
            .Select(Mutations.PathOf).ShouldBe(["input items 1 fromStage", "input items 2 applicationId"]);
        (await _hr.RefuseAtAsync("moveApplications", new { items = new[] { Move(application, here, there, new string('x', 5000)) } }))
            .ShouldBe("INVALID_INPUT input items 0 reason");
    }

    [Fact]
    public async Task Candidates_Should_NameTheBoxOfTheForm()
    {
        var grade = await EntryAsync("GRADE", "Senior");
        await _hr.SucceedAsync("createTag", new { name = "top" }, "tag", "id");

        (await _hr.RefuseAtAsync("createCandidate", new { fullName = "Ada", entryIds = new[] { grade } })).ShouldBe("WRONG_DIRECTORY input entryIds");
        (await _hr.RefuseAtAsync("createCandidate", new { fullName = "Ada", email = "ada" })).ShouldBe("INVALID_INPUT input email");
        (await _hr.RefuseAtAsync("createTag", new { name = "TOP" })).ShouldBe("TAG_NAME_TAKEN input name");
        (await _hr.RefuseAtAsync("createTag", new { name = "a", color = "red" })).ShouldBe("INVALID_COLOR input color");
        (await _hr.RefuseAtAsync("addCandidateTag", new { candidateId = Unknown("Candidate"), tagId = Unknown("Tag") }))
            .ShouldBe("CANDIDATE_NOT_FOUND input candidateId");
    }

    [Fact]
    public async Task Posts_Should_NameTheBoxOfTheForm()
    {
        (await _ada.RefuseAtAsync("addComment", new { article = new { experienceId = Unknown("InterviewExperience") }, text = "a" }))
            .ShouldBe("EXPERIENCE_NOT_FOUND input article experienceId");
        (await _ada.RefuseAtAsync("addFavorite", new { article = new { discussionId = Unknown("Discussion") } }))
            .ShouldBe("DISCUSSION_NOT_FOUND input article discussionId");
        (await _ada.RefuseAtAsync("deleteExperience", new { id = Unknown("InterviewExperience"), version = 1 })).ShouldBe("EXPERIENCE_NOT_FOUND input id");
        (await _ada.RefuseAtAsync("deleteInterviewRecord", new { id = Unknown("InterviewRecord") })).ShouldBe("INTERVIEW_RECORD_NOT_FOUND input id");
        (await _ada.RefuseAtAsync("createDiscussion", new { title = "", content = "a" })).ShouldBe("INVALID_INPUT input title");
        (await _ada.RefuseAtAsync("deleteResume", new { version = 1 })).ShouldBe("RESUME_NOT_FOUND input");
        (await _ada.RefuseAtAsync("saveResume", new { version = 3 })).ShouldBe("VERSION_CONFLICT input version");
    }

    private Task<string> Refuse(object input) => _hr.RefuseAtAsync("createVacancy", input);

    private async Task<string> EntryAsync(string kind, string title) =>
        (await _hr.SucceedAsync("createDirectoryEntry", new { kind, title }, "directoryEntry", "id")).GetProperty("id").GetString()!;

    private static object Described(object directories) => new { title = "a", department = "b", location = "c", directories };

    private static object WithStages(params StageOfInput[] stages) => new { title = "a", department = "b", location = "c", stages };

    private static StageOfInput Stage(string name, string type) => new(name, type, 0);

    private static object Move(string application, string fromStage, string toStage, string? reason = null) =>
        new { applicationId = application, fromStage, toStage, reason };

    private static string Unknown(string type) => GlobalId.Format(type, 4711L);

    private static string User(GraphQLClient client) => GlobalId.Format("User", client.UserId);

    private sealed record StageOfInput(string Name, string Type, int LegacyCode);
}
