using RecruitGraph.Data.Applications;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Applications;

/// <summary>What those who recruit do with applications: each change is one event, each refusal none.</summary>
public class PipelineMutationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private PipelineFixture _pipeline = null!;
    private string _application = null!;

    public async Task InitializeAsync()
    {
        _pipeline = await PipelineFixture.StartAsync(postgres);
        _application = await Recruiting.ApplyAsync(_pipeline.Candidate, _pipeline.Vacancy);
    }

    public async Task DisposeAsync() => await _pipeline.DisposeAsync();

    [Fact]
    public async Task Reject_Should_KeepItsReason_AndHideItFromTheCandidate()
    {
        var reason = await _pipeline.ReasonAsync(EndingReasonKind.Rejected);

        (await _pipeline.Hr.MutateAsync(
            "rejectApplication",
            new { applicationId = _application, fromStage = _pipeline.Stages["NEW"], endingReasonId = reason, reason = "слабый тест" }))
            .Refusal("rejectApplication").ShouldBeNull();

        const string Last = "query($id: ID!) { applicationById(id: $id) { history(last: 1) { nodes { kind reason endingReason { name } } } } }";
        (await _pipeline.Hr.RunAsync(Last, new { id = _application })).Data("applicationById", "history", "nodes", "0").ToString()
            .ShouldBe("""{"kind":"REJECTED","reason":"слабый тест","endingReason":{"name":"MISSING_SKILLS"}}""");
        (await _pipeline.Candidate.RunAsync(Last, new { id = _application })).Data("applicationById", "history", "nodes", "0").ToString()
            .ShouldBe("""{"kind":"REJECTED","reason":null,"endingReason":null}""");
    }

    [Fact]
    public async Task Reopen_Should_TakeBackARefusal()
    {
        await Recruiting.RejectAsync(_pipeline.Hr, _application, _pipeline.Stages["NEW"]);

        (await ReopenAsync("SCREENING", "SCREENING")).Refusal("reopenApplication").ShouldBe("STAGE_CONFLICT");
        (await ReopenAsync("NEW", "HIRED")).Refusal("reopenApplication").ShouldBe("INVALID_TRANSITION");
        (await _pipeline.EventCountAsync()).ShouldBe(2);
        (await ReopenAsync("NEW", "SCREENING")).Refusal("reopenApplication").ShouldBeNull();

        var stored = await _pipeline.ApplicationAsync(_application);
        (stored.Status, stored.Stage.Name, stored.Version).ShouldBe((ApplicationStatus.Active, "SCREENING", 3));
    }

    [Fact]
    public async Task RecordWithdrawal_Should_EndItAsTheCandidatesWish()
    {
        var reason = await _pipeline.ReasonAsync(EndingReasonKind.Withdrawn);
        Task<GraphQLAnswer> RecordAsync(string stage, string endingReasonId) => _pipeline.Hr.MutateAsync(
            "recordWithdrawal", new { applicationId = _application, fromStage = _pipeline.Stages[stage], endingReasonId });

        (await RecordAsync("OFFER", reason)).Refusal("recordWithdrawal").ShouldBe("STAGE_CONFLICT");
        (await RecordAsync("NEW", await _pipeline.ReasonAsync(EndingReasonKind.Rejected))).Refusal("recordWithdrawal").ShouldBe("ENDING_REASON_MISMATCH");
        (await RecordAsync("NEW", reason)).Refusal("recordWithdrawal").ShouldBeNull();

        var stored = await _pipeline.ApplicationAsync(_application);
        stored.Status.ShouldBe(ApplicationStatus.Withdrawn);
        stored.Events.Last().ActorId.ShouldBe(_pipeline.Hr.UserId);
        (await _pipeline.EventCountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Reopen_Should_TakeBackAWithdrawal_When_StaffWroteItDown()
    {
        await Recruiting.AdvanceAsync(_pipeline.Hr, _application, _pipeline.Stages["NEW"]);
        var before = await _pipeline.ApplicationAsync(_application);
        await _pipeline.Hr.SucceedAsync(
            "recordWithdrawal", new { applicationId = _application, fromStage = _pipeline.Stages["SCREENING"] }, "application", "id");

        (await ReopenAsync("NEW", "NEW")).Refusal("reopenApplication").ShouldBe("STAGE_CONFLICT");
        (await ReopenAsync("SCREENING", "HIRED")).Refusal("reopenApplication").ShouldBe("INVALID_TRANSITION");
        (await _pipeline.EventCountAsync()).ShouldBe(3);
        (await ReopenAsync("SCREENING", "SCREENING")).Refusal("reopenApplication").ShouldBeNull();

        var stored = await _pipeline.ApplicationAsync(_application);
        (stored.Status, stored.Stage.Name, stored.Version, stored.AppliedAt).ShouldBe((ApplicationStatus.Active, "SCREENING", 4, before.AppliedAt));
        stored.Events.MaxBy(happened => happened.Version)!.ActorId.ShouldBe(_pipeline.Hr.UserId);
    }

    [Fact]
    public async Task Reopen_Should_BeRefused_When_TheCandidateHimselfTookItBack()
    {
        await _pipeline.Hr.SucceedAsync(
            "recordWithdrawal", new { applicationId = _application, fromStage = _pipeline.Stages["NEW"] }, "application", "id");
        (await Recruiting.ApplyAsync(_pipeline.Candidate, _pipeline.Vacancy)).ShouldBe(_application);
        await Recruiting.WithdrawAsync(_pipeline.Candidate, _application);

        (await ReopenAsync("NEW", "NEW")).Refusal("reopenApplication").ShouldBe("INVALID_TRANSITION");

        (await _pipeline.EventCountAsync()).ShouldBe(4);
        (await _pipeline.ApplicationAsync(_application)).Status.ShouldBe(ApplicationStatus.Withdrawn);
    }

    [Fact]
    public async Task Reopen_Should_LetOneWin_When_TwoTakeAWithdrawalBackAtOnce()
    {
        await _pipeline.Hr.SucceedAsync(
            "recordWithdrawal", new { applicationId = _application, fromStage = _pipeline.Stages["NEW"] }, "application", "id");

        var answers = await Task.WhenAll(ReopenAsync("NEW", "NEW"), ReopenAsync("NEW", "NEW"));

        answers.Select(answer => answer.Refusal("reopenApplication")).ShouldBe([null, "INVALID_TRANSITION"], ignoreOrder: true);
        (await _pipeline.EventCountAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task Enter_Should_PutACandidateIntoThePipeline()
    {
        var candidate = (await _pipeline.Hr.MutateAsync("createCandidate", new { fullName = "Анна" }, "candidate { id }"))
            .Data("createCandidate", "candidate", "id").GetString();

        var entered = await _pipeline.Hr.MutateAsync(
            "enterApplication", new { vacancyId = _pipeline.Vacancy, candidateId = candidate }, "application { source stage { name } candidate { fullName } }");

        entered.Data("enterApplication", "application").ToString()
            .ShouldBe("""{"source":"HR","stage":{"name":"NEW"},"candidate":{"fullName":"Анна"}}""");
        (await EnterAsync(_pipeline.Vacancy, candidate!)).ShouldBe("DUPLICATE_APPLICATION");
        (await EnterAsync(_pipeline.Vacancy, PipelineFixture.Global("Candidate", 4711))).ShouldBe("CANDIDATE_NOT_FOUND");
        (await EnterAsync(PipelineFixture.Global("Vacancy", 4711), candidate!)).ShouldBe("VACANCY_NOT_FOUND");
        (await EnterAsync(await Recruiting.PublishVacancyAsync(_pipeline.Hr, "Draft", "DRAFT"), candidate!)).ShouldBe("VACANCY_NOT_OPEN");
        (await _pipeline.EventCountAsync()).ShouldBe(2);

        async Task<string?> EnterAsync(string vacancyId, string candidateId) =>
            (await _pipeline.Hr.MutateAsync("enterApplication", new { vacancyId, candidateId })).Refusal("enterApplication");
    }

    [Fact]
    public async Task Enter_Should_BeRefused_When_TheCandidateIsBlocked()
    {
        var admin = await _pipeline.Server.SignInNewAsync("admin", Role.Admin);
        await admin.SucceedAsync("blockUser", new { userId = PipelineFixture.Global("User", _pipeline.Candidate.UserId), reason = "spam" }, "blockedUser", "id");
        var vacancyId = await Recruiting.PublishVacancyAsync(_pipeline.Hr, "Another");
        var candidateId = PipelineFixture.Global("Candidate", (await _pipeline.ApplicationAsync(_application)).CandidateId);

        (await _pipeline.Hr.RefuseAtAsync("enterApplication", new { vacancyId, candidateId })).ShouldBe("USER_BLOCKED input candidateId");

        (await _pipeline.EventCountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Changes_Should_BeRefused_When_TheCallerDoesNotRecruitForIt()
    {
        await _pipeline.MakeConfidentialAsync();
        var outsider = await _pipeline.Server.SignInNewAsync("outsider", Role.Hr);
        var stage = _pipeline.Stages["NEW"];
        (string Mutation, object Input)[] changes =
        [
            ("advanceApplication", new { applicationId = _application, fromStage = stage }),
            ("moveApplication", new { applicationId = _application, fromStage = stage, toStage = _pipeline.Stages["OFFER"] }),
            ("rejectApplication", new { applicationId = _application, fromStage = stage }),
            ("reopenApplication", new { applicationId = _application, fromStage = stage, toStage = stage }),
            ("recordWithdrawal", new { applicationId = _application, fromStage = stage }),
        ];

        foreach (var (mutation, input) in changes)
        {
            (await outsider.MutateAsync(mutation, input)).Refusal(mutation).ShouldBe("APPLICATION_NOT_FOUND", mutation);
            (await _pipeline.Candidate.MutateAsync(mutation, input)).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"], mutation);
            (await _pipeline.Server.Anonymous().MutateAsync(mutation, input)).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"], mutation);
        }

        (await _pipeline.EventCountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Reject_Should_LetOneWin_When_TwoDecideAtOnce()
    {
        var second = await _pipeline.Server.SignInNewAsync("second", Role.Hr);

        var answers = await Task.WhenAll(
            Recruiting.RejectAsync(_pipeline.Hr, _application, _pipeline.Stages["NEW"]),
            Recruiting.AdvanceAsync(second, _application, _pipeline.Stages["NEW"]));

        var refusals = new[] { answers[0].Refusal("rejectApplication"), answers[1].Refusal("advanceApplication") };
        refusals.Count(refusal => refusal is null).ShouldBe(1);
        refusals.Single(refusal => refusal is not null).ShouldBeOneOf("STAGE_CONFLICT", "INVALID_TRANSITION");
        (await _pipeline.EventCountAsync()).ShouldBe(2);
    }

    private Task<GraphQLAnswer> ReopenAsync(string from, string to) => _pipeline.Hr.MutateAsync(
        "reopenApplication", new { applicationId = _application, fromStage = _pipeline.Stages[from], toStage = _pipeline.Stages[to] });
}
