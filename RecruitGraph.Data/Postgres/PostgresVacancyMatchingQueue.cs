using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Resumes;

namespace RecruitGraph.Data.Postgres;

/// <summary>The queue in the table <c>vacancy_matchings</c>: statements that pass over what others are just claiming.</summary>
internal sealed class PostgresVacancyMatchingQueue : IVacancyMatchingQueue
{
    private const int MostBehind = 1000;

    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

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

    // In statements of their own: whoever matches locks vacancies before files.
    public async Task CatchUpAsync(RecruitContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var behind = await context.ResumeAnalyses
            .Where(analysis => analysis.CatchUpFrom != null)
            .OrderBy(analysis => analysis.FileId)
            .Select(analysis => new { analysis.FileId, Mark = analysis.CatchUpFrom!.Value })
            .Take(MostBehind)
            .ToListAsync(cancellationToken);
        if (behind.Count == 0)
        {
            return;
        }

        var files = behind.Select(analysis => analysis.FileId).ToArray();
        var marks = behind.Select(analysis => analysis.Mark).ToArray();
        await context.Database.ExecuteSqlAsync(
            $"""
            with changed as materialized (
                select vacancy_id,
                    (select min(file_id) - 1 from unnest({files}, {marks}) as behind (file_id, mark) where changed_in >= mark) as before_file_id
                from vacancy_matchings where changed_in >= {marks.Min()} order by vacancy_id for no key update)
            update vacancy_matchings as matching
            set after_file_id = case when queued_at is null then before_file_id else least(after_file_id, before_file_id) end,
                queued_at = coalesce(queued_at, {now.ToStored()}), lease_until = null
            from changed
            where matching.vacancy_id = changed.vacancy_id
            """,
            cancellationToken);
        await context.Database.ExecuteSqlAsync(
            $"""
            update resume_analyses as analysis set catch_up_from = null
            from unnest({files}, {marks}) as behind (file_id, mark)
            where analysis.file_id = behind.file_id and analysis.catch_up_from = behind.mark
            """,
            cancellationToken);
    }

    public async Task<TimeSpan> PostponeAsync(
        RecruitContext context, VacancyMatchingClaim claim, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var waited = now - (claim.QueuedAt ?? now);
        var pause = waited < ShortestPause ? ShortestPause : waited > LongestPause ? LongestPause : waited;
        var until = (now + pause).ToStored();
        await context.VacancyMatchings
            .Where(matching => matching.VacancyId == claim.VacancyId && matching.Revision == claim.Revision && matching.LeaseUntil == claim.LeaseUntil)
            .ExecuteUpdateAsync(matching => matching.SetProperty(left => left.LeaseUntil, until), cancellationToken);
        return pause;
    }

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
