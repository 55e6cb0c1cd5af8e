using System.Text.Json;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Demo;
using RecruitGraph.Data.Stages;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Statistics;

/// <summary>The durations of the demo data, and the same worked out from its events in another way.</summary>
public sealed class TimeInStageTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    // The way from microseconds, which the database has, through means and back.
    private static readonly TimeSpan Rounding = TimeSpan.FromMilliseconds(1);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task TimeInStage_Should_BeWhatTheEventsSay_NowAndAtPastMoments()
    {
        await using var server = await RecruitServer.StartAsync(postgres, _time);
        await server.LoadDemoDataAsync(new DemoDataOptions { Vacancies = 20, Candidates = 200, Applications = 900 });
        var admin = await server.SignInAsync("admin");
        var events = await server.UseContextAsync(context =>
            context.ApplicationEvents.Select(happened => happened.OccurredAt).Order().ToListAsync());
        var (early, middle) = (events[events.Count / 4], events[events.Count / 2]);

        var now = await CompareAsync(null, null);
        var before = await CompareAsync(middle, null);
        await CompareAsync(early, null);
        await CompareAsync(null, middle);
        await CompareAsync(middle, early);

        now.Select(line => line.Type).ShouldBe([StageType.Applied, StageType.Screening, StageType.Interview, StageType.Offer]);
        before.Sum(line => line.Lasted.Count).ShouldBeInRange(1, now.Sum(line => line.Lasted.Count) - 1);

        async Task<IReadOnlyList<Line>> CompareAsync(DateTimeOffset? asOf, DateTimeOffset? appliedFrom)
        {
            var answer = await admin.RunAsync(
                """
                query($asOf: DateTime, $where: StatisticsScopeInput) { statistics(asOf: $asOf, where: $where) {
                  timeInStage { stageType stays average median ninetiethPercentile waiting averageWaiting } } }
                """,
                new { asOf, where = appliedFrom is null ? null : new { appliedFrom } });
            var told = answer.Data("statistics", "timeInStage").EnumerateArray().ToList();
            var expected = await ReadAsync(server, asOf ?? _time.GetUtcNow(), appliedFrom);

            told.ConvertAll(line => line.GetProperty("stageType").GetString()).ShouldBe(expected.Select(line => line.Type.ToString().ToUpperInvariant()));
            foreach (var (line, (_, lasted, waited)) in told.Zip(expected))
            {
                (line.GetProperty("stays").GetInt32(), line.GetProperty("waiting").GetInt32()).ShouldBe((lasted.Count, waited.Count));
                ShouldBeAbout(line.GetProperty("average"), Mean(lasted));
                ShouldBeAbout(line.GetProperty("median"), Quantile(lasted, 0.5));
                ShouldBeAbout(line.GetProperty("ninetiethPercentile"), Quantile(lasted, 0.9));
                ShouldBeAbout(line.GetProperty("averageWaiting"), Mean(waited));
            }

            return expected;
        }
    }

    /// <summary>The stays that had begun by a moment, each from the event that entered a stage to the application's next one.</summary>
    private static Task<IReadOnlyList<Line>> ReadAsync(RecruitServer server, DateTimeOffset moment, DateTimeOffset? appliedFrom) =>
        server.UseContextAsync<IReadOnlyList<Line>>(async context =>
        {
            var stays = await context.Database.SqlQuery<Stay>(
                $"""
                select stages.type as "Type", known.status = 0 as "IsActive", known.occurred_at as "From", known.ended_at as "To"
                from (
                    select event.*, lead(occurred_at) over (partition by application_id order by version) as ended_at
                    from application_events as event where occurred_at <= {moment}
                ) as known
                join stages on stages.id = known.to_stage_id
                join vacancies on vacancies.id = known.vacancy_id
                join applications on applications.id = known.application_id
                where (vacancies.deleted_at is null or vacancies.deleted_at > {moment})
                  and applications.applied_at >= {appliedFrom ?? DateTimeOffset.MinValue}
                """).ToListAsync();
            return
            [
                .. stays.Where(stay => stay.IsActive)
                    .GroupBy(stay => (StageType)stay.Type)
                    .OrderBy(group => group.Key)
                    .Select(group => new Line(
                        group.Key,
                        [.. group.Where(stay => stay.To is not null).Select(stay => stay.To!.Value - stay.From).Order()],
                        [.. group.Where(stay => stay.To is null).Select(stay => moment - stay.From)])),
            ];
        });

    private static TimeSpan? Mean(IReadOnlyList<TimeSpan> durations) =>
        durations.Count == 0 ? null : TimeSpan.FromSeconds(durations.Average(duration => duration.TotalSeconds));

    /// <summary>Between the two nearest ranks.</summary>
    private static TimeSpan? Quantile(IReadOnlyList<TimeSpan> ordered, double share)
    {
        if (ordered.Count == 0)
        {
            return null;
        }

        var rank = share * (ordered.Count - 1);
        var below = (int)Math.Floor(rank);
        return below + 1 == ordered.Count ? ordered[below] : ordered[below] + ((ordered[below + 1] - ordered[below]) * (rank - below));
    }

    private static void ShouldBeAbout(JsonElement told, TimeSpan? expected)
    {
        TimeSpan? duration = told.ValueKind == JsonValueKind.Null ? null : XmlConvert.ToTimeSpan(told.GetString()!);
        duration.HasValue.ShouldBe(expected.HasValue);
        ((duration - expected)?.Duration() ?? TimeSpan.Zero).ShouldBeLessThan(Rounding);
    }

    private sealed record Line(StageType Type, IReadOnlyList<TimeSpan> Lasted, IReadOnlyList<TimeSpan> Waited);

    private sealed class Stay
    {
        public short Type { get; init; }

        public bool IsActive { get; init; }

        public DateTimeOffset From { get; init; }

        public DateTimeOffset? To { get; init; }
    }
}
