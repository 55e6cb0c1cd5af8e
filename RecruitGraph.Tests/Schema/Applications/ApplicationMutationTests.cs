using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.BlockedUsers;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Applications;

/// <summary>What candidates do with applications, and what comes with them.</summary>
public class ApplicationMutationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private PipelineFixture _pipeline = null!;

    public async Task InitializeAsync() => _pipeline = await PipelineFixture.StartAsync(postgres);

    public async Task DisposeAsync() => await _pipeline.DisposeAsync();

    [Fact]
    public async Task Apply_Should_KeepAnswersResumeAndSkills_AndScoreThem()
    {
        var (skill, technology, _) = await _pipeline.DescribeVacancyAsync();
        var (question, right, _) = await _pipeline.AddQuestionAsync(skill);
        var (second, _, wrong) = await _pipeline.AddQuestionAsync(skill);
        var file = await UploadAsync(_pipeline.Candidate.UserId);

        var application = await AppliedAsync(new
        {
            vacancyId = _pipeline.Vacancy,
            resumeFileId = file,
            entryIds = new[] { skill },
            answers = new[] { new { questionId = question, answerId = right }, new { questionId = second, answerId = wrong } },
        });

        // 40 of skills, none of 20 of technologies, half of 40 of answers.
        var read = (await _pipeline.Hr.RunAsync(
            "query($id: ID!) { applicationById(id: $id) { source score answers { questionId questionText answerText wasRight } } }",
            new { id = application })).Data("applicationById");
        read.GetProperty("score").GetInt32().ShouldBe(60);
        read.GetProperty("source").GetString().ShouldBe("ACCOUNT");
        read.GetProperty("answers").EnumerateArray().Select(given => (given.GetProperty("answerText").GetString(), given.GetProperty("wasRight").GetBoolean()))
            .ShouldBe([("4", true), ("5", false)]);
        (await _pipeline.ApplicationAsync(application)).ResumeFileId.ShouldBe(PipelineFixture.Raw(file, "ResumeFile"));
        technology.ShouldNotBe(skill);
    }

    [Fact]
    public async Task Score_Should_CountTheQuestionsThatWereAsked_When_OneOfThreeIsAnswered()
    {
        var (skill, technology, other) = await _pipeline.DescribeVacancyAsync();
        await ChangeVacancyAsync(new { requiresTest = true });
        var questions = new List<(string Question, string Right, string Wrong)>();
        for (var i = 0; i < 5; i++)
        {
            questions.Add(await _pipeline.AddQuestionAsync(skill));
        }

        var application = await AppliedAsync(new
        {
            vacancyId = _pipeline.Vacancy,
            entryIds = new[] { skill, technology },
            answers = new[] { new { questionId = questions[0].Question, answerId = questions[0].Right } },
        });

        // 60 of what he can, and a third of 40: the test has three questions.
        (await _pipeline.ApplicationAsync(application)).Score.ShouldBe(73);

        // Without a test nothing else was asked; a skill that he does not have makes it half of 40, with all of 20 and of 40.
        await ChangeVacancyAsync(new { requiresTest = false });
        (await _pipeline.ApplicationAsync(application)).Score.ShouldBe(100);
        await ChangeVacancyAsync(new { directories = new { skills = new[] { new { id = skill }, new { id = other } } } });
        (await _pipeline.ApplicationAsync(application)).Score.ShouldBe(80);
    }

    [Fact]
    public async Task Score_Should_CountNoQuestionsThatCameLater_When_ItIsWorkedOutAnew()
    {
        var (skill, technology, _) = await _pipeline.DescribeVacancyAsync();
        await ChangeVacancyAsync(new { requiresTest = true });
        var (question, right, _) = await _pipeline.AddQuestionAsync(skill);
        var application = await AppliedAsync(new
        {
            vacancyId = _pipeline.Vacancy,
            entryIds = new[] { skill, technology },
            answers = new[] { new { questionId = question, answerId = right } },
        });
        var (later, _, _) = await _pipeline.AddQuestionAsync(skill);
        await _pipeline.Server.UseContextAsync(context => context.Database.ExecuteSqlAsync(
            $"update test_questions set created_at = '2100-01-01' where id = {PipelineFixture.Raw(later, "TestQuestion")}"));

        await ChangeVacancyAsync(new { requiresTest = true });

        (await _pipeline.ApplicationAsync(application)).Score.ShouldBe(100);
    }

    [Fact]
    public async Task Apply_Should_HideScoreAndWhatWasRight_When_TheCandidateReads()
    {
        var (skill, _, _) = await _pipeline.DescribeVacancyAsync();
        var (question, right, _) = await _pipeline.AddQuestionAsync(skill);
        var application = await AppliedAsync(new { vacancyId = _pipeline.Vacancy, answers = new[] { new { questionId = question, answerId = right } } });

        foreach (var hidden in new[] { "score", "source", "answers { wasRight }", "noteCount", "notes { nodes { text } }" })
        {
            (await _pipeline.Candidate.RunAsync($"query($id: ID!) {{ applicationById(id: $id) {{ {hidden} }} }}", new { id = application }))
                .Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"], hidden);
        }

        (await _pipeline.Candidate.RunAsync("query($id: ID!) { applicationById(id: $id) { answers { answerText } } }", new { id = application }))
            .Data("applicationById", "answers", "0", "answerText").GetString().ShouldBe("4");
    }

    [Fact]
    public async Task Apply_Should_ReplaceAnswers_When_HeAppliesAgainAfterWithdrawing()
    {
        var (skill, _, _) = await _pipeline.DescribeVacancyAsync();
        var (question, right, wrong) = await _pipeline.AddQuestionAsync(skill);
        var application = await AppliedAsync(new { vacancyId = _pipeline.Vacancy, answers = new[] { new { questionId = question, answerId = wrong } } });
        await Recruiting.WithdrawAsync(_pipeline.Candidate, application);

        (await AppliedAsync(new { vacancyId = _pipeline.Vacancy, answers = new[] { new { questionId = question, answerId = right } } })).ShouldBe(application);

        var stored = await _pipeline.ApplicationAsync(application);
        stored.Answers.ShouldHaveSingleItem().WasRight.ShouldBeTrue();
        stored.Status.ShouldBe(ApplicationStatus.Active);
        stored.Score.ShouldBe(40);
    }

    [Fact]
    public async Task Apply_Should_TakeOverWhatTheProfileSays()
    {
        byte[] hash = [.. Enumerable.Repeat((byte)3, 32)];
        await _pipeline.Server.UseContextAsync(async context =>
        {
            var user = await context.Users.SingleAsync(user => user.Id == _pipeline.Candidate.UserId);
            context.Add(Profile.Create(
                user,
                new ProfileDetails { Name = "李雷", PhoneNumber = "+86 138", IdNumber = "1", IdNumberHash = hash, Sex = "男" },
                null,
                user.CreatedAt));
            await context.SaveChangesAsync();
        });

        var candidate = (await _pipeline.ApplicationAsync(await Recruiting.ApplyAsync(_pipeline.Candidate, _pipeline.Vacancy))).Candidate;

        (candidate.FullName, candidate.PhoneNumber, candidate.Sex, candidate.Email).ShouldBe(("李雷", "+86 138", "男", "candidate@example.com"));
        candidate.IdNumberHash.ShouldBe(hash);
    }

    [Fact]
    public async Task Apply_Should_BeRefused_When_APartIsNotThere()
    {
        var (skill, _, other) = await _pipeline.DescribeVacancyAsync();
        var (question, right, _) = await _pipeline.AddQuestionAsync(skill);
        var (foreign, foreignAnswer, _) = await _pipeline.AddQuestionAsync(other);
        var stranger = await _pipeline.Server.SignInNewAsync("stranger");
        var vacancyId = _pipeline.Vacancy;
        var draft = await Recruiting.PublishVacancyAsync(_pipeline.Hr, "Draft", "DRAFT");

        await RefusedAsync("RESUME_FILE_NOT_FOUND", new { vacancyId, resumeFileId = await UploadAsync(stranger.UserId) });
        await RefusedAsync("TEST_ANSWER_NOT_FOUND", new { vacancyId, answers = new[] { new { questionId = question, answerId = PipelineFixture.Global("TestAnswer", 4711) } } });
        await RefusedAsync("TEST_ANSWER_NOT_FOUND", new { vacancyId, answers = new[] { new { questionId = foreign, answerId = right } } });
        await RefusedAsync("TEST_ANSWER_NOT_FOUND", new { vacancyId, answers = new[] { new { questionId = foreign, answerId = foreignAnswer } } });
        (await _pipeline.Candidate.RefuseAtAsync(
            "applyToVacancy", new { vacancyId, answers = Enumerable.Repeat(new { questionId = question, answerId = right }, 2) }))
            .ShouldBe("DUPLICATE_ANSWER input answers 1");
        await RefusedAsync("DIRECTORY_ENTRY_NOT_FOUND", new { vacancyId, entryIds = new[] { PipelineFixture.Global("DirectoryEntry", 4711) } });
        await RefusedAsync("INVALID_INPUT", new { vacancyId, answers = Enumerable.Repeat(new { questionId = question, answerId = right }, 51) });
        await RefusedAsync("VACANCY_NOT_FOUND", new { vacancyId = draft });
        (await _pipeline.EventCountAsync()).ShouldBe(0);
        (await _pipeline.Server.UseContextAsync(context => context.Candidates.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Apply_Should_LeaveNothingForTheNextMutation_When_ItIsRefused()
    {
        var (skill, _, _) = await _pipeline.DescribeVacancyAsync();
        var (question, right, _) = await _pipeline.AddQuestionAsync(skill);
        var twice = new { vacancyId = _pipeline.Vacancy, answers = Enumerable.Repeat(new { questionId = question, answerId = right }, 2) };

        (await _pipeline.Hr.RunAsync(
            """
            mutation($apply: ApplyToVacancyInput!) {
              applyToVacancy(input: $apply) { errors { ... on Error { code } } }
              createTag(input: { name: "later" }) { tag { name } errors { ... on Error { code } } }
            }
            """,
            new { apply = twice })).Data("createTag", "tag", "name").GetString().ShouldBe("later");

        (await _pipeline.EventCountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Apply_Should_BeRefused_When_TheCallerIsBlocked()
    {
        await _pipeline.Server.UseContextAsync(async context =>
        {
            context.Add(BlockedUser.Block(_pipeline.Candidate.UserId, "spam", null, DateTimeOffset.UnixEpoch));
            await context.SaveChangesAsync();
        });

        await RefusedAsync("USER_BLOCKED", new { vacancyId = _pipeline.Vacancy });
        (await _pipeline.Candidate.MutateAsync("applyAnonymously", new { vacancyId = _pipeline.Vacancy, firstName = "A", lastName = "B", phoneNumber = "1" }))
            .Refusal("applyAnonymously").ShouldBe("USER_BLOCKED");
        (await _pipeline.EventCountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Withdraw_Should_KeepTheReasonOfTheList_AndShowItToTheCandidate()
    {
        var application = await Recruiting.ApplyAsync(_pipeline.Candidate, _pipeline.Vacancy);
        var (own, foreign) = (await _pipeline.ReasonAsync(EndingReasonKind.Withdrawn), await _pipeline.ReasonAsync(EndingReasonKind.Rejected));

        (await WithdrawAsync(foreign)).Refusal("withdrawApplication").ShouldBe("ENDING_REASON_MISMATCH");
        (await WithdrawAsync(PipelineFixture.Global("EndingReason", 4711))).Refusal("withdrawApplication").ShouldBe("ENDING_REASON_NOT_FOUND");
        (await _pipeline.EventCountAsync()).ShouldBe(1);
        (await WithdrawAsync(own)).Refusal("withdrawApplication").ShouldBeNull();
        (await WithdrawAsync(own)).Refusal("withdrawApplication").ShouldBe("INVALID_TRANSITION");

        var last = (await _pipeline.Candidate.RunAsync(
            "query($id: ID!) { applicationById(id: $id) { history(last: 1) { nodes { kind reason endingReason { kind name } } } } }",
            new { id = application })).Data("applicationById", "history", "nodes", "0");
        last.ToString().ShouldBe("""{"kind":"WITHDRAWN","reason":"moved","endingReason":{"kind":"WITHDRAWN","name":"ANOTHER_OFFER"}}""");

        Task<GraphQLAnswer> WithdrawAsync(string reason) => _pipeline.Candidate.MutateAsync(
            "withdrawApplication", new { applicationId = application, endingReasonId = reason, reason = "moved" });
    }

    [Fact]
    public async Task Withdraw_Should_BeRefused_When_ItIsNotTheCallers()
    {
        var application = await Recruiting.ApplyAsync(_pipeline.Candidate, _pipeline.Vacancy);
        var stranger = await _pipeline.Server.SignInNewAsync("stranger");

        foreach (var caller in new[] { stranger, _pipeline.Hr })
        {
            (await Recruiting.WithdrawAsync(caller, application)).PayloadCode("withdrawApplication").ShouldBe("APPLICATION_NOT_FOUND");
        }

        (await _pipeline.EventCountAsync()).ShouldBe(1);
    }

    private async Task<string> AppliedAsync(object input)
    {
        var answer = await _pipeline.Candidate.MutateAsync("applyToVacancy", input, "application { id }");
        answer.Refusal("applyToVacancy").ShouldBeNull();
        return answer.Data("applyToVacancy", "application", "id").GetString()!;
    }

    private async Task ChangeVacancyAsync(object changes)
    {
        var version = (await _pipeline.Hr.RunAsync("query($id: ID!) { vacancyById(id: $id) { version } }", new { id = _pipeline.Vacancy }))
            .Data("vacancyById", "version").GetInt32();
        var input = changes.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(changes));
        (input["id"], input["version"]) = (_pipeline.Vacancy, version);
        await _pipeline.Hr.SucceedAsync("updateVacancy", input, "vacancy", "id");
    }

    private async Task RefusedAsync(string code, object input) =>
        (await _pipeline.Candidate.MutateAsync("applyToVacancy", input)).Refusal("applyToVacancy").ShouldBe(code);

    private Task<string> UploadAsync(long userId) => _pipeline.Server.UseContextAsync(async context =>
    {
        var file = ResumeFile.Upload(userId, null, "cv.txt", ResumeFileType.Txt, [65], DateTimeOffset.UnixEpoch);
        context.Add(file);
        await context.SaveChangesAsync();
        return PipelineFixture.Global("ResumeFile", file.Id);
    });
}
