using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Statistics;

/// <summary>Who came when, as it was known at a moment: what happens later does not change it.</summary>
public sealed class StatisticsOfThePastTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Everything =
        """
        query($asOf: DateTime, $where: StatisticsScopeInput) { statistics(asOf: $asOf, where: $where) {
          total statuses { status count } stages { name status count } legacyCodes { legacyCode status count }
          topVacancies { vacancy { title } count } topDepartments { department count } topLocations { location count }
          funnel { stageType reached } timeInStage { stageType stays average median waiting averageWaiting } } }
        """;

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly ManualTime _time = new(Start);

    [Fact]
    public async Task Statistics_Should_SayOfThePastWhatTheySaidThen_When_SomebodyHasAppliedAgainSince()
    {
        await using var server = await RecruitServer.StartAsync(postgres, _time);
        var hr = await server.SignInNewAsync("hr", Role.Hr);
        var vacancy = await Recruiting.PublishVacancyAsync(hr, "Cook");
        var stages = await Recruiting.StagesAsync(hr, vacancy);
        var (li, mei, ivan) = (await server.SignInNewAsync("li"), await server.SignInNewAsync("mei"), await server.SignInNewAsync("ivan"));
        var said = new List<(DateTimeOffset Moment, object Where, string Said)>();

        var again = await Recruiting.ApplyAsync(li, vacancy);
        var refused = await Recruiting.ApplyAsync(mei, vacancy);
        await LaterAsync(() => Recruiting.RejectAsync(hr, refused, stages["NEW"]));
        await LaterAsync(() => Recruiting.AdvanceAsync(hr, again, stages["NEW"]));
        await LaterAsync(() => Recruiting.WithdrawAsync(li, again));

        // That HR takes back a refusal is no coming.
        await LaterAsync(() => hr.SucceedAsync(
            "reopenApplication", new { applicationId = refused, fromStage = stages["NEW"], toStage = stages["SCREENING"] }, "application", "id"));
        await LaterAsync(() => Recruiting.ApplyAsync(ivan, vacancy));
        await LaterAsync(() => Recruiting.ApplyAsync(li, vacancy));
        await LaterAsync(() => Recruiting.WithdrawAsync(mei, refused));
        await LaterAsync(() => Recruiting.ApplyAsync(mei, vacancy));

        // Nor that they take back a withdrawal that they wrote down; who applies again after one comes again.
        await LaterAsync(() => RecordAsync("NEW"));
        await LaterAsync(() => hr.SucceedAsync(
            "reopenApplication", new { applicationId = refused, fromStage = stages["NEW"], toStage = stages["SCREENING"] }, "application", "id"));
        await LaterAsync(() => RecordAsync("SCREENING"));
        await LaterAsync(() => Recruiting.ApplyAsync(mei, vacancy));
        await LaterAsync(() => Recruiting.WithdrawAsync(li, again));
        await LaterAsync(() => Recruiting.ApplyAsync(li, vacancy));

        foreach (var (moment, where, then) in said)
        {
            (await AskAsync(where, moment)).ShouldBe(then, $"as of {moment:O}, {where}");
        }

        // From 9:06 on somebody came, but that was not known at 9:03; and who came at 9:00 had come then.
        (await TotalAsync(new { appliedFrom = At(6) }, At(3))).ShouldBe(0);
        (await TotalAsync(new { appliedFrom = At(0), appliedTo = At(1) }, At(3))).ShouldBe(2);
        (await TotalAsync(new { appliedTo = At(6) }, At(7))).ShouldBe(2);
        (await TotalAsync(new { appliedFrom = At(0), appliedTo = At(1) }, null)).ShouldBe(0);
        (await TotalAsync(new { appliedFrom = At(3), appliedTo = At(2) }, At(3))).ShouldBe(0);

        Task RecordAsync(string stage) => hr.SucceedAsync(
            "recordWithdrawal", new { applicationId = refused, fromStage = stages[stage] }, "application", "id");

        async Task LaterAsync(Func<Task> deed)
        {
            foreach (object where in (object[])
                [
                    new { appliedTo = At(1) }, new { appliedFrom = At(0), appliedTo = At(6) }, new { appliedFrom = At(1) },
                    new { appliedFrom = At(6) }, new { appliedFrom = At(6), appliedTo = At(9) },
                ])
            {
                said.Add((_time.GetUtcNow(), where, await AskAsync(where, null)));
            }

            _time.Advance(TimeSpan.FromMinutes(1));
            await deed();
        }

        async Task<string> AskAsync(object where, DateTimeOffset? asOf) =>
            (await hr.RunAsync(Everything, new { where, asOf })).Data("statistics").GetRawText();

        async Task<int> TotalAsync(object where, DateTimeOffset? asOf) =>
            (await hr.RunAsync(Everything, new { where, asOf })).Data("statistics", "total").GetInt32();
    }

    private static DateTimeOffset At(int minute) => Start.AddMinutes(minute);
}
