using Microsoft.EntityFrameworkCore;

namespace RecruitGraph.Data.Postgres;

/// <summary>
/// The words of events, which are all that may ever go of one: a trigger lets them become null, and nothing else change, where the
/// transaction says that it is about that.
/// </summary>
internal static class PostgresEventReasons
{
    /// <summary>Takes away the words of all events of a candidate's applications; to be called in a transaction.</summary>
    public static async Task ForgetEventReasonsAsync(this RecruitContext context, long candidateId, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlAsync($"set local recruitgraph.forgetting_event_reasons = on", cancellationToken);
        await context.Database.ExecuteSqlAsync(
            $"""
            update application_events set reason = null
            where reason is not null and application_id in (select id from applications where candidate_id = {candidateId})
            """,
            cancellationToken);
        await context.Database.ExecuteSqlAsync($"set local recruitgraph.forgetting_event_reasons = off", cancellationToken);
    }
}
