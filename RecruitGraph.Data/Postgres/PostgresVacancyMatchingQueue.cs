using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Resumes;

namespace RecruitGraph.Data.Postgres;

/// <summary>The queue in the table <c>vacancy_matchings</c>: statements that pass over what others are just claiming.</summary>
internal sealed class PostgresVacancyMatchingQueue : IVacancyMatchingQueue
{
    public async Task<VacancyMatching?> ClaimAsync(
        RecruitContext context, TimeSpan lease, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var time = now.ToStored();
        var until = (now + lease).ToStored();
        var claimed = await context.VacancyMatchings.FromSql(
            $"""
            with next as materialized (
                select vacancy_id from vacancy_matchings
                where queued_at is not null and (lease_until is null or lease_until <= {time})
                order by queued_at, vacancy_id
                limit 1
                for update skip locked)
            update vacancy_matchings as matching
            set lease_until = {until}
            from next
            where matching.vacancy_id = next.vacancy_id
            returning matching.*
            """).ToListAsync(cancellationToken);
        return claimed.SingleOrDefault();
    }

    public Task<long> MarkAsync(RecruitContext context, CancellationToken cancellationToken) =>
        context.Database
            .SqlQuery<long>($"""select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as "Value" """)
            .SingleAsync(cancellationToken);

    public Task CatchUpAsync(RecruitContext context, long mark, long fileId, DateTimeOffset now, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync(
            $"""
            with changed as materialized (
                select vacancy_id from vacancy_matchings where changed_in >= {mark} order by vacancy_id for no key update)
            update vacancy_matchings as matching
            set after_file_id = case when queued_at is null then {fileId} - 1 else least(after_file_id, {fileId} - 1) end,
                queued_at = coalesce(queued_at, {now.ToStored()}), lease_until = null
            from changed
            where matching.vacancy_id = changed.vacancy_id
            """,
            cancellationToken);

    public async Task<IReadOnlyList<long>> HoldAsync(
        RecruitContext context, IReadOnlyCollection<ResumeAnalysis> read, CancellationToken cancellationToken)
    {
        var ids = read.Select(analysis => analysis.FileId).ToArray();
        var times = read.Select(analysis => analysis.FinishedAt!.Value).ToArray();
        return await context.Database.SqlQuery<long>(
            $"""
            select analysis.file_id as "Value" from resume_analyses as analysis
            join unnest({ids}, {times}) as seen (file_id, finished_at)
                on seen.file_id = analysis.file_id and seen.finished_at = analysis.finished_at
            where analysis.state = 2
            order by analysis.file_id
            for share of analysis
            """).ToListAsync(cancellationToken);
    }

    public Task KeepBestAsync(RecruitContext context, IReadOnlyCollection<long> fileIds, int count, CancellationToken cancellationToken)
    {
        var ids = fileIds.ToArray();
        return context.Database.ExecuteSqlAsync(
            $"""
            delete from vacancy_matches as match
            using (
                select file_id, vacancy_id, row_number() over (partition by file_id order by score desc, vacancy_id desc) as place
                from vacancy_matches where file_id = any({ids})) as ranked
            where ranked.place > {count} and match.file_id = ranked.file_id and match.vacancy_id = ranked.vacancy_id
            """,
            cancellationToken);
    }
}
