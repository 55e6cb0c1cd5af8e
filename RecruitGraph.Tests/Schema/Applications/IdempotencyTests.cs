using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Applications;

/// <summary>The same request with the same key changes once, and is answered as often as it is sent.</summary>
public class IdempotencyTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private PipelineFixture _pipeline = null!;

    public async Task InitializeAsync() => _pipeline = await PipelineFixture.StartAsync(postgres);

    public async Task DisposeAsync() => await _pipeline.DisposeAsync();

    [Fact]
    public async Task Apply_Should_HappenOnce_When_ItIsSentOftenAtOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _pipeline.Candidate.MutateAsync(
            "applyToVacancy", new { vacancyId = _pipeline.Vacancy, idempotencyKey = "once" }, "application { id version }")));

        answers.Select(answer => answer.Refusal("applyToVacancy")).ShouldAllBe(refusal => refusal == null);
        answers.Select(answer => answer.Data("applyToVacancy", "application").ToString()).Distinct().ShouldHaveSingleItem();
        (await _pipeline.EventCountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Moves_Should_HappenOnce_When_TheyAreSentTwice()
    {
        var applicationId = await Recruiting.ApplyAsync(_pipeline.Candidate, _pipeline.Vacancy);
        var (fresh, screening) = (_pipeline.Stages["NEW"], _pipeline.Stages["SCREENING"]);
        (string Mutation, object Input)[] changes =
        [
            ("advanceApplication", new { applicationId, fromStage = fresh, idempotencyKey = "1" }),
            ("moveApplication", new { applicationId, fromStage = screening, toStage = fresh, idempotencyKey = "2" }),
            ("rejectApplication", new { applicationId, fromStage = fresh, idempotencyKey = "3" }),
            ("reopenApplication", new { applicationId, fromStage = fresh, toStage = screening, idempotencyKey = "4" }),
            ("recordWithdrawal", new { applicationId, fromStage = screening, idempotencyKey = "5" }),
        ];

        var events = 1;
        foreach (var (mutation, input) in changes)
        {
            events++;
            for (var time = 0; time < 2; time++)
            {
                (await _pipeline.Hr.MutateAsync(mutation, input)).Refusal(mutation).ShouldBeNull(mutation);
                (await _pipeline.EventCountAsync()).ShouldBe(events, mutation);
            }
        }
    }

    [Fact]
    public async Task Key_Should_BeRefused_When_TheRequestIsAnother()
    {
        var applicationId = await Recruiting.ApplyAsync(_pipeline.Candidate, _pipeline.Vacancy);
        var fromStage = _pipeline.Stages["NEW"];
        await _pipeline.Hr.MutateAsync("moveApplication", new { applicationId, fromStage, toStage = _pipeline.Stages["OFFER"], idempotencyKey = "key" });

        (await _pipeline.Hr.MutateAsync("moveApplication", new { applicationId, fromStage, toStage = _pipeline.Stages["SCREENING"], idempotencyKey = "key" }))
            .Refusal("moveApplication").ShouldBe("IDEMPOTENCY_KEY_REUSED");
        (await _pipeline.Hr.MutateAsync("advanceApplication", new { applicationId, fromStage = _pipeline.Stages["OFFER"], idempotencyKey = "key" }))
            .Refusal("advanceApplication").ShouldBe("IDEMPOTENCY_KEY_REUSED");
        (await _pipeline.EventCountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Key_Should_BeFree_When_ItIsSomebodyElses_OrItsRequestWasRefused()
    {
        var applicationId = await Recruiting.ApplyAsync(_pipeline.Candidate, _pipeline.Vacancy);
        var second = await _pipeline.Server.SignInNewAsync("second", Role.Hr);
        object Advance(string stage) => new { applicationId, fromStage = _pipeline.Stages[stage], idempotencyKey = "key" };

        (await _pipeline.Hr.MutateAsync("advanceApplication", Advance("OFFER"))).Refusal("advanceApplication").ShouldBe("STAGE_CONFLICT");
        (await _pipeline.Hr.MutateAsync("advanceApplication", Advance("NEW"))).Refusal("advanceApplication").ShouldBeNull();
        (await second.MutateAsync("advanceApplication", Advance("SCREENING"))).Refusal("advanceApplication").ShouldBeNull();

        (await _pipeline.EventCountAsync()).ShouldBe(3);
    }
}
