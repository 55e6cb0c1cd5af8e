using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Statistics;

namespace RecruitGraph.Data.Postgres;

/// <summary>Durations by PostgreSQL's ordered-set aggregates.</summary>
internal sealed class PostgresStageDurations : IStageDurations
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<StageDuration>> ReadAsync(
        RecruitContext context, StatisticsScope scope, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var vacancyIds = await scope.Vacancies.Select(vacancy => vacancy.Id).ToArrayAsync(cancellationToken);
        var time = moment.ToUniversalTime();
        var from = scope.AppliedFrom?.ToUniversalTime() ?? DateTimeOffset.MinValue;
        var to = scope.AppliedTo?.ToUniversalTime() ?? DateTimeOffset.MaxValue;

        // Every event that leaves an application active begins a stay; the next one, whatever it is, ends it. Who came again since the
        // moment had come by an earlier event: his first, or one of his own behind a withdrawal.
        var rows = await context.Database.SqlQuery<Row>(
            $"""
            select stage_type as "StageType", count(lasted)::int as "Stays", avg(lasted) as "Average",
                   percentile_cont(0.5) within group (order by lasted) as "Median",
                   percentile_cont(0.9) within group (order by lasted) as "NinetiethPercentile",
                   (count(*) - count(lasted))::int as "Waiting", avg({time} - entered_at) filter (where lasted is null) as "AverageWaiting"
            from (select stages.type as stage_type, entered.occurred_at as entered_at, next.occurred_at - entered.occurred_at as lasted
                  from application_events entered
                  join stages on stages.id = entered.to_stage_id
                  join applications on applications.id = entered.application_id
                  join candidates on candidates.id = applications.candidate_id
                  cross join lateral (
                    select case when applications.applied_at <= {time} then applications.applied_at
                      else (select max(came.occurred_at) from application_events came
                            left join application_events before
                              on before.application_id = came.application_id and before.version = came.version - 1
                            where came.application_id = applications.id and came.occurred_at <= {time}
                              and (came.kind = {(short)ApplicationEventKind.Submitted}
                                or came.kind = {(short)ApplicationEventKind.Reopened}
                                  and (came.actor_id is null or came.actor_id = candidates.user_id)
                                  and before.status = {(short)ApplicationStatus.Withdrawn})) end as applied_at) as arrival
                  left join application_events next on next.application_id = entered.application_id
                    and next.version = entered.version + 1 and next.occurred_at <= {time}
                  where entered.vacancy_id = any({vacancyIds}) and entered.status = 0 and entered.occurred_at <= {time}
                    and arrival.applied_at >= {from} and arrival.applied_at < {to}) as stays
            group by stage_type
            order by stage_type
            """).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new StageDuration(
                (StageType)row.StageType, row.Stays, row.Average, row.Median, row.NinetiethPercentile, row.Waiting, row.AverageWaiting)),
        ];
    }

    private sealed class Row
    {
        public short StageType { get; init; }

        public int Stays { get; init; }

        public TimeSpan? Average { get; init; }

        public TimeSpan? Median { get; init; }

        public TimeSpan? NinetiethPercentile { get; init; }

        public int Waiting { get; init; }

        public TimeSpan? AverageWaiting { get; init; }
    }
}
