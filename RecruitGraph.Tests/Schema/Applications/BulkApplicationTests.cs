using System.Text.Json;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Applications;

/// <summary>Bulk changes: a result for each item, in their order, and what is refused undoes nothing else.</summary>
public class BulkApplicationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Results = "results { index application { status stage { name } } error { code } }";

    private PipelineFixture _pipeline = null!;
    private string[] _applications = null!;

    public async Task InitializeAsync()
    {
        _pipeline = await PipelineFixture.StartAsync(postgres);
        _applications = new string[3];
        for (var i = 0; i < _applications.Length; i++)
        {
            _applications[i] = await Recruiting.ApplyAsync(await _pipeline.Server.SignInNewAsync($"applicant{i}"), _pipeline.Vacancy);
        }
    }

    public async Task DisposeAsync() => await _pipeline.DisposeAsync();

    [Fact]
    public async Task Move_Should_TellOfEachItem_When_SomeAreRefused()
    {
        var answer = await _pipeline.Hr.MutateAsync("moveApplications", new
        {
            items = new[]
            {
                Move(_applications[2], "NEW", "OFFER"),
                Move(_applications[0], "SCREENING", "OFFER"),
                Move(PipelineFixture.Global("Application", 4711), "NEW", "OFFER"),
                Move(_applications[1], "NEW", "HIRED"),
                Move(_applications[2], "NEW", "SCREENING"),
            },
        }, Results);

        Told(answer.Data("moveApplications", "results")).ShouldBe(
        [
            "0 ACTIVE OFFER", "1 STAGE_CONFLICT", "2 APPLICATION_NOT_FOUND", "3 HIRED HIRED", "4 STAGE_CONFLICT",
        ]);
        (await _pipeline.EventCountAsync()).ShouldBe(5);
    }

    [Fact]
    public async Task Reject_Should_TellOfEachItem_When_SomeAreRefused()
    {
        await Recruiting.RejectAsync(_pipeline.Hr, _applications[1], _pipeline.Stages["NEW"]);

        var answer = await _pipeline.Hr.MutateAsync("rejectApplications", new
        {
            items = _applications.Select(application => new { applicationId = application, fromStage = _pipeline.Stages["NEW"], reason = "filled" }),
        }, Results);

        Told(answer.Data("rejectApplications", "results")).ShouldBe(["0 REJECTED NEW", "1 INVALID_TRANSITION", "2 REJECTED NEW"]);
        (await _pipeline.EventCountAsync()).ShouldBe(6);
    }

    [Fact]
    public async Task Move_Should_HappenOnce_When_ItsItemsHaveKeys()
    {
        var items = _applications.Select((application, index) => new
        {
            applicationId = application,
            fromStage = _pipeline.Stages["NEW"],
            toStage = _pipeline.Stages["OFFER"],
            idempotencyKey = $"{index}",
        });

        for (var time = 0; time < 2; time++)
        {
            var answer = await _pipeline.Hr.MutateAsync("moveApplications", new { items }, Results);
            Told(answer.Data("moveApplications", "results")).ShouldBe(["0 ACTIVE OFFER", "1 ACTIVE OFFER", "2 ACTIVE OFFER"]);
        }

        (await _pipeline.EventCountAsync()).ShouldBe(6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task Move_Should_BeRefused_When_ThereAreNoneOrTooMany(int count)
    {
        (await _pipeline.Hr.MutateAsync("moveApplications", new { items = Enumerable.Repeat(Move(_applications[0], "NEW", "OFFER"), count) }))
            .Refusal("moveApplications").ShouldBe("INVALID_INPUT");
        (await _pipeline.EventCountAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task Move_Should_TakeAHundred()
    {
        var answer = await _pipeline.Hr.MutateAsync(
            "moveApplications", new { items = Enumerable.Repeat(Move(_applications[0], "NEW", "OFFER"), 100) }, Results);

        Told(answer.Data("moveApplications", "results")).ShouldBe(
            ["0 ACTIVE OFFER", .. Enumerable.Range(1, 99).Select(index => $"{index} STAGE_CONFLICT")]);
    }

    [Fact]
    public async Task Bulk_Should_ChangeNothing_When_TheCallerDoesNotRecruitForIt()
    {
        await _pipeline.MakeConfidentialAsync();
        var outsider = await _pipeline.Server.SignInNewAsync("outsider", Role.Hr);
        var input = new { items = new[] { Move(_applications[0], "NEW", "OFFER") } };

        Told((await outsider.MutateAsync("moveApplications", input, Results)).Data("moveApplications", "results")).ShouldBe(["0 APPLICATION_NOT_FOUND"]);
        (await _pipeline.Candidate.MutateAsync("moveApplications", input)).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await _pipeline.EventCountAsync()).ShouldBe(3);
    }

    private object Move(string application, string from, string to) =>
        new { applicationId = application, fromStage = _pipeline.Stages[from], toStage = _pipeline.Stages[to] };

    private static IEnumerable<string> Told(JsonElement results) => results.EnumerateArray().Select(result =>
        result.GetProperty("application") is { ValueKind: JsonValueKind.Object } application
            ? $"{result.GetProperty("index")} {application.GetProperty("status")} {application.GetProperty("stage").GetProperty("name")}"
            : $"{result.GetProperty("index")} {result.GetProperty("error").GetProperty("code")}");
}
