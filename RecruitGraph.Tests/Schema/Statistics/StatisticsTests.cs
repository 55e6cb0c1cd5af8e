using System.Text.Json;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Statistics;

/// <summary>Counts, rates and durations, as they are and as they were.</summary>
public sealed class StatisticsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Everything =
        """
        query($asOf: DateTime, $where: StatisticsScopeInput) { statistics(asOf: $asOf, where: $where) {
          asOf total statuses { status count } stages { type name legacyCode status count } legacyCodes { legacyCode status count }
          topVacancies { vacancy { title } count } topDepartments { department count } topLocations(first: 1) { location count }
          funnel { stageType reached conversion overallConversion }
          timeInStage { stageType stays average median ninetiethPercentile waiting averageWaiting } } }
        """;

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private RecruitServer _server = null!;
    private GraphQLClient _hr = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres, _time);
        _hr = await _server.SignInNewAsync("hr", Role.Hr);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Statistics_Should_CountEveryStatusAndStage_When_ApplicationsStandDifferently()
    {
        var history = await HappenAsync();

        var statistics = (await _hr.RunAsync(Everything)).Data("statistics");

        statistics.GetProperty("total").GetInt32().ShouldBe(4);
        Text(statistics, "statuses").ShouldBe(
            """[{"status":"ACTIVE","count":2},{"status":"HIRED","count":0},{"status":"REJECTED","count":1},{"status":"WITHDRAWN","count":1}]""");
        Text(statistics, "stages").ShouldBe(
            """[{"type":"APPLIED","name":"NEW","legacyCode":0,"status":"ACTIVE","count":1},{"type":"APPLIED","name":"NEW","legacyCode":0,"status":"WITHDRAWN","count":1},{"type":"SCREENING","name":"SCREENING","legacyCode":1,"status":"REJECTED","count":1},{"type":"INTERVIEW","name":"FIRST_INTERVIEW","legacyCode":2,"status":"ACTIVE","count":1}]""");
        Text(statistics, "legacyCodes").ShouldBe(
            """[{"legacyCode":0,"status":"ACTIVE","count":1},{"legacyCode":0,"status":"WITHDRAWN","count":1},{"legacyCode":1,"status":"REJECTED","count":1},{"legacyCode":2,"status":"ACTIVE","count":1}]""");
        Text(statistics, "topVacancies").ShouldBe("""[{"vacancy":{"title":"Cook"},"count":3},{"vacancy":{"title":"Baker"},"count":1}]""");
        Text(statistics, "topDepartments").ShouldBe("""[{"department":"研发部","count":4}]""");
        Text(statistics, "topLocations").ShouldBe("""[{"location":"Москва","count":4}]""");
        history.Count.ShouldBe(7);
    }

    [Fact]
    public async Task Statistics_Should_FollowTheWay_When_AFunnelAndDurationsAreAsked()
    {
        await HappenAsync();

        var statistics = (await _hr.RunAsync(Everything)).Data("statistics");

        // Of four, two were screened and one came to an interview; nobody farther.
        Text(statistics, "funnel").ShouldBe(
            """[{"stageType":"APPLIED","reached":4,"conversion":null,"overallConversion":1},{"stageType":"SCREENING","reached":2,"conversion":0.5,"overallConversion":0.5},{"stageType":"INTERVIEW","reached":1,"conversion":0.5,"overallConversion":0.25},{"stageType":"OFFER","reached":0,"conversion":0,"overallConversion":0},{"stageType":"HIRED","reached":0,"conversion":null,"overallConversion":0}]""");

        // As new: 2, 1, and 1 minute until it was withdrawn; in screening: 1 minute until the interview, 3 until it was refused.
        Text(statistics, "timeInStage").ShouldBe(
            """[{"stageType":"APPLIED","stays":3,"average":"PT1M20S","median":"PT1M","ninetiethPercentile":"PT1M48S","waiting":1,"averageWaiting":"PT4M"},{"stageType":"SCREENING","stays":2,"average":"PT2M","median":"PT2M","ninetiethPercentile":"PT2M48S","waiting":0,"averageWaiting":null},{"stageType":"INTERVIEW","stays":0,"average":null,"median":null,"ninetiethPercentile":null,"waiting":1,"averageWaiting":"PT3M"}]""");
    }

    [Fact]
    public async Task Statistics_Should_SayOfThePastWhatTheySaidThen_When_AMomentIsAsked()
    {
        foreach (var (moment, said) in await HappenAsync())
        {
            var answer = await _hr.RunAsync(Everything, new { asOf = moment });

            answer.Data("statistics").GetRawText().ShouldBe(said, $"as of {moment:O}");
        }
    }

    [Fact]
    public async Task Statistics_Should_SayOfThePastWhatTheySaidThen_When_AVacancyHasBeenDeletedSince()
    {
        var history = await HappenAsync();
        _time.Advance(TimeSpan.FromMinutes(1));
        await DeleteAsync("Cook");

        foreach (var (moment, said) in history)
        {
            (await _hr.RunAsync(Everything, new { asOf = moment })).Data("statistics").GetRawText().ShouldBe(said, $"as of {moment:O}");
        }

        (await TotalAsync(null)).ShouldBe(1);
        (await TotalAsync(null, asOf: _time.GetUtcNow())).ShouldBe(1);
    }

    [Fact]
    public async Task Statistics_Should_BeOfTheScopeAlone_When_ItIsGiven()
    {
        await HappenAsync();
        var late = new DateTimeOffset(2026, 3, 2, 9, 2, 0, TimeSpan.Zero);

        (await TotalAsync(new { departments = new[] { "研发部" } })).ShouldBe(4);
        (await TotalAsync(new { departments = Array.Empty<string>() })).ShouldBe(0);
        (await TotalAsync(new { locations = new[] { "Harbin" } })).ShouldBe(0);
        (await TotalAsync(new { appliedFrom = late })).ShouldBe(1);
        (await TotalAsync(new { appliedTo = late })).ShouldBe(3);
    }

    [Fact]
    public async Task Statistics_Should_LeaveOutConfidentialVacancies_When_TheCallerIsNotOfTheirTeam()
    {
        var vacancy = await Recruiting.PublishVacancyAsync(_hr, "Secret");
        await Recruiting.ApplyAsync(await _server.SignInNewAsync("candidate"), vacancy);
        await _server.UseContextAsync(async context =>
        {
            var secret = context.Vacancies.Single();
            secret.Edit(secret.ToDetails() with { IsConfidential = true }, VacancyStatus.Published, _time.GetUtcNow());
            await context.SaveChangesAsync();
        });

        var (admin, outsider) = (await _server.SignInNewAsync("admin", Role.Admin), await _server.SignInNewAsync("outsider", Role.Hr));
        await ExpectAsync(asOf: null);

        var before = _time.GetUtcNow();
        _time.Advance(TimeSpan.FromMinutes(1));
        await DeleteAsync("Secret");
        await ExpectAsync(before);

        async Task ExpectAsync(DateTimeOffset? asOf)
        {
            (await TotalAsync(null, asOf: asOf)).ShouldBe(1);
            (await TotalAsync(null, admin, asOf)).ShouldBe(1);
            (await TotalAsync(null, outsider, asOf)).ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("""{ statistics(asOf: "2126-01-01T00:00:00Z") { total } }""")]
    [InlineData("{ statistics { topVacancies(first: 21) { count } } }")]
    [InlineData("{ statistics { topLocations(first: 0) { count } } }")]
    [InlineData("""{ statistics(where: { departments: ["a\u0000"] }) { total } }""")]
    [InlineData("""{ statistics(where: { locations: ["a", ""] }) { total } }""")]
    public async Task Statistics_Should_Refuse_When_TheArgumentsMakeNoSense(string query) =>
        (await _hr.RunAsync(query)).Codes.ShouldBe(["INVALID_INPUT"]);

    [Fact]
    public async Task Statistics_Should_SendOneStatementAField_When_AllAreSelected()
    {
        await HappenAsync();
        _server.Statements.Clear();

        (await _hr.RunAsync(Everything)).Data("statistics");

        // The session, nine fields, two statements for the durations, and the titles of the vacancies.
        _server.Statements.All.Count.ShouldBe(12);
    }

    /// <summary>Four people apply and three are decided on; gives what statistics said after each step.</summary>
    private async Task<List<(DateTimeOffset Moment, string Said)>> HappenAsync()
    {
        var said = new List<(DateTimeOffset, string)>();
        var cook = await Recruiting.PublishVacancyAsync(_hr, "Cook");
        var baker = await Recruiting.PublishVacancyAsync(_hr, "Baker");
        var stages = await Recruiting.StagesAsync(_hr, cook);
        var people = new List<GraphQLClient>();
        foreach (var name in (string[])["li", "mei", "ivan", "olga"])
        {
            people.Add(await _server.SignInNewAsync(name));
        }

        // 9:00
        var first = await Recruiting.ApplyAsync(people[0], cook);
        var second = await Recruiting.ApplyAsync(people[1], cook);
        await RememberAsync();

        // 9:01
        await Recruiting.AdvanceAsync(_hr, second, stages["NEW"]);
        var third = await Recruiting.ApplyAsync(people[2], cook);
        await RememberAsync();

        // 9:02
        await Recruiting.AdvanceAsync(_hr, first, stages["NEW"]);
        await Recruiting.WithdrawAsync(people[2], third);
        await Recruiting.ApplyAsync(people[3], baker);
        await RememberAsync();

        // 9:03
        await Recruiting.AdvanceAsync(_hr, first, stages["SCREENING"]);
        await RememberAsync();

        // 9:04
        await Recruiting.RejectAsync(_hr, second, stages["SCREENING"]);
        await RememberAsync();
        await RememberAsync();
        await RememberAsync(last: true);
        return said;

        async Task RememberAsync(bool last = false)
        {
            said.Add((_time.GetUtcNow(), (await _hr.RunAsync(Everything)).Data("statistics").GetRawText()));
            if (!last)
            {
                _time.Advance(TimeSpan.FromMinutes(1));
            }
        }
    }

    private async Task<int> TotalAsync(object? where, GraphQLClient? caller = null, DateTimeOffset? asOf = null)
    {
        var answer = await (caller ?? _hr).RunAsync(
            "query($where: StatisticsScopeInput, $asOf: DateTime) { statistics(where: $where, asOf: $asOf) { total } }", new { where, asOf });
        return answer.Data("statistics", "total").GetInt32();
    }

    private async Task DeleteAsync(string title)
    {
        var found = (await _hr.RunAsync("query($title: String) { vacancies(where: { title: { eq: $title } }) { nodes { id version } } }", new { title }))
            .Data("vacancies", "nodes")[0];
        await _hr.SucceedAsync(
            "deleteVacancy", new { id = found.GetProperty("id").GetString(), version = found.GetProperty("version").GetInt32() }, "vacancy", "id");
    }

    private static string Text(JsonElement statistics, string field) => JsonSerializer.Serialize(statistics.GetProperty(field), Plain);

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
