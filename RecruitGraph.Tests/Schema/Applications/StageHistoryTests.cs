using System.Text.Json;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Applications;

/// <summary>The stages that an application was in, with when it came, when it went, and who brought it there.</summary>
public class StageHistoryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private readonly ManualTime _time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private PipelineFixture _pipeline = null!;
    private string _application = null!;

    public async Task InitializeAsync()
    {
        _pipeline = await PipelineFixture.StartAsync(postgres, _time);
        _application = await Recruiting.ApplyAsync(_pipeline.Candidate, _pipeline.Vacancy);
    }

    public async Task DisposeAsync() => await _pipeline.DisposeAsync();

    [Fact]
    public async Task History_Should_TellEachStay_When_ItMovesEndsAndIsReopened()
    {
        await LaterAsync(1, "advanceApplication", new { applicationId = _application, fromStage = Stage("NEW") });
        await LaterAsync(2, "rejectApplication", new { applicationId = _application, fromStage = Stage("SCREENING") });
        await LaterAsync(3, "reopenApplication", new { applicationId = _application, fromStage = Stage("SCREENING"), toStage = Stage("SCREENING") });
        await LaterAsync(4, "moveApplication", new { applicationId = _application, fromStage = Stage("SCREENING"), toStage = Stage("HIRED") });
        _time.Advance(TimeSpan.FromMinutes(4));

        Told(await ReadAsync("first: 10")).ShouldBe(
        [
            "NEW 09:00-09:01 PT1M candidate",
            "SCREENING 09:01-09:03 PT2M hr",
            "SCREENING 09:06-09:10 PT4M hr",
            "HIRED 09:10- PT4M hr",
        ]);
    }

    [Fact]
    public async Task History_Should_BePagedBothWays()
    {
        await LaterAsync(1, "advanceApplication", new { applicationId = _application, fromStage = Stage("NEW") });
        await LaterAsync(1, "advanceApplication", new { applicationId = _application, fromStage = Stage("SCREENING") });

        var first = await ReadAsync("first: 2");
        Told(first).Select(visit => visit.Split(' ')[0]).ShouldBe(["NEW", "SCREENING"]);
        var cursor = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        Told(await ReadAsync($"first: 2, after: \"{cursor}\"")).Select(visit => visit.Split(' ')[0]).ShouldBe(["FIRST_INTERVIEW"]);
        Told(await ReadAsync($"last: 1, before: \"{cursor}\"")).Select(visit => visit.Split(' ')[0]).ShouldBe(["NEW"]);
        first.GetProperty("totalCount").GetInt32().ShouldBe(3);
    }

    [Theory]
    [InlineData("", "NEW@09:00 SCREENING@09:01 SCREENING@09:06 HIRED@09:10")]
    [InlineData("order: { enteredAt: DESC }", "HIRED@09:10 SCREENING@09:06 SCREENING@09:01 NEW@09:00")]
    [InlineData("order: { leftAt: ASC }", "NEW@09:00 SCREENING@09:01 SCREENING@09:06 HIRED@09:10")]
    [InlineData("order: { leftAt: DESC }", "HIRED@09:10 SCREENING@09:06 SCREENING@09:01 NEW@09:00")]
    [InlineData("where: { stageId: { eq: \"<SCREENING>\" } }", "SCREENING@09:01 SCREENING@09:06")]
    [InlineData("where: { leftAt: { eq: null } }", "HIRED@09:10")]
    [InlineData("where: { leftAt: { lte: \"2026-03-02T09:03:00Z\" } }, order: { leftAt: DESC }", "SCREENING@09:01 NEW@09:00")]
    [InlineData("where: { enteredAt: { gt: \"2026-03-02T09:01:00Z\" } }", "SCREENING@09:06 HIRED@09:10")]
    public async Task History_Should_BeFoundOrderedAndPaged(string arguments, string expected)
    {
        await LaterAsync(1, "advanceApplication", new { applicationId = _application, fromStage = Stage("NEW") });
        await LaterAsync(2, "rejectApplication", new { applicationId = _application, fromStage = Stage("SCREENING") });
        await LaterAsync(3, "reopenApplication", new { applicationId = _application, fromStage = Stage("SCREENING"), toStage = Stage("SCREENING") });
        await LaterAsync(4, "moveApplication", new { applicationId = _application, fromStage = Stage("SCREENING"), toStage = Stage("HIRED") });
        var asked = arguments.Replace("<SCREENING>", Stage("SCREENING"), StringComparison.Ordinal);

        foreach (var caller in (GraphQLClient[])[_pipeline.Hr, _pipeline.Candidate])
        {
            (await ConnectionPages.ReadAsync(
                caller,
                page => $"query($id: ID!) {{ applicationById(id: $id) {{ stageHistory({page} {asked}) {{ {ConnectionPages.Info} nodes {{ enteredAt stage {{ name }} }} }} }} }}",
                new { id = _application },
                ["applicationById", "stageHistory"],
                visit => $"{visit.GetProperty("stage").GetProperty("name")}@{Hour(visit, "enteredAt")}")).ShouldBe(expected);
        }
    }

    [Fact]
    public async Task History_Should_NotTellByFilters_WhoDidIt() =>
        (await _pipeline.Candidate.RunAsync(
            "query($id: ID!, $where: StageVisitFilterInput) { applicationById(id: $id) { stageHistory(where: $where) { totalCount } } }",
            new { id = _application, where = new { actorId = new { eq = PipelineFixture.Global("User", _pipeline.Hr.UserId) } } }))
            .Codes.ShouldBe(["BAD_USER_INPUT"]);

    [Fact]
    public async Task History_Should_HideWhoDidIt_When_TheCandidateReads()
    {
        const string Query = "query($id: ID!) { applicationById(id: $id) { stageHistory { nodes { enteredAt stage { name } } } } }";

        (await _pipeline.Candidate.RunAsync(Query, new { id = _application }))
            .Data("applicationById", "stageHistory", "nodes", "0", "stage", "name").GetString().ShouldBe("NEW");
        (await _pipeline.Candidate.RunAsync(Query.Replace("enteredAt", "actor { id }", StringComparison.Ordinal), new { id = _application }))
            .Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
    }

    private string Stage(string name) => _pipeline.Stages[name];

    private async Task LaterAsync(int minutes, string mutation, object input)
    {
        _time.Advance(TimeSpan.FromMinutes(minutes));
        (await _pipeline.Hr.MutateAsync(mutation, input)).Refusal(mutation).ShouldBeNull();
    }

    private async Task<JsonElement> ReadAsync(string page) => (await _pipeline.Hr.RunAsync(
        $$"""
        query($id: ID!) { applicationById(id: $id) { stageHistory({{page}}) {
          totalCount nodes { enteredAt leftAt duration stage { name } actor { userName } } pageInfo { endCursor } } } }
        """,
        new { id = _application })).Data("applicationById", "stageHistory");

    private static IEnumerable<string> Told(JsonElement history) => history.GetProperty("nodes").EnumerateArray().Select(visit =>
        $"{visit.GetProperty("stage").GetProperty("name")} {Hour(visit, "enteredAt")}-{Hour(visit, "leftAt")} {visit.GetProperty("duration")} {visit.GetProperty("actor").GetProperty("userName")}");

    private static string Hour(JsonElement visit, string time) =>
        visit.GetProperty(time) is { ValueKind: JsonValueKind.String } value ? $"{value.GetDateTimeOffset():HH:mm}" : "";
}
