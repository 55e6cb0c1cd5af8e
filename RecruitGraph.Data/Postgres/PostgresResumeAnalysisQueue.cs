using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Resumes;

namespace RecruitGraph.Data.Postgres;

/// <summary>The queue in the table <c>resume_analyses</c>: statements that pass over what others are just claiming.</summary>
internal sealed class PostgresResumeAnalysisQueue : IResumeAnalysisQueue
{
    public async Task<ResumeAnalysis?> ClaimAsync(
        RecruitContext context, TimeSpan lease, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var time = now.ToStored();
        await GiveUpAsync(context, time, cancellationToken);
        var until = (now + lease).ToStored();
        var claimed = await context.ResumeAnalyses.FromSql(
            $"""
            with next as materialized (
                select file_id from resume_analyses
                where state in (0, 1) and (state = 0 or lease_until <= {time})
                order by queued_at, file_id
                limit 1
                for update skip locked)
            update resume_analyses as analysis
            set state = 1, attempts = analysis.attempts + 1, started_at = {time}, lease_until = {until}
            from next
            where analysis.file_id = next.file_id
            returning analysis.*
            """).ToListAsync(cancellationToken);
        return claimed.SingleOrDefault();
    }

    private static Task<int> GiveUpAsync(RecruitContext context, DateTimeOffset time, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync(
            $"""
            with lost as materialized (
                select file_id from resume_analyses
                where state in (0, 1) and state = 1 and lease_until <= {time} and attempts >= {ResumeAnalysis.MaxAttempts}
                for update skip locked)
            update resume_analyses as analysis
            set state = 3, failure_code = {ResumeAnalysis.AttemptsExhausted}, lease_until = null, finished_at = {time}
            from lost
            where analysis.file_id = lost.file_id
            """,
            cancellationToken);
}
