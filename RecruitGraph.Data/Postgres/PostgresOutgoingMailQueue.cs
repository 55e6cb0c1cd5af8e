using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Mails;

namespace RecruitGraph.Data.Postgres;

/// <summary>The queue in the table <c>outgoing_mails</c>: one statement that passes over what others are just claiming.</summary>
internal sealed class PostgresOutgoingMailQueue : IOutgoingMailQueue
{
    public async Task<IReadOnlyList<OutgoingMail>> ClaimAsync(
        RecruitContext context, int limit, TimeSpan lease, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var time = now.ToStored();
        var until = (now + lease).ToStored();
        var claimed = await context.OutgoingMails.FromSql(
            $"""
            with due as materialized (
                select id from outgoing_mails
                where sent_at is null and failed_at is null and next_attempt_at <= {time}
                order by next_attempt_at, id
                limit {limit}
                for update skip locked)
            update outgoing_mails as mail
            set attempts = mail.attempts + 1, next_attempt_at = {until}
            from due
            where mail.id = due.id
            returning mail.*
            """).ToListAsync(cancellationToken);
        return [.. claimed.OrderBy(mail => mail.Id)];
    }
}
