using RecruitGraph.Data;
using RecruitGraph.Data.Audit;

namespace RecruitGraph.Schema.Audit;

/// <summary>Writes down who did or read what, in the unit of work of the deed: both are saved, or neither.</summary>
public sealed class AuditTrail(RecruitContext context, IClientAddress address, TimeProvider time)
{
    /// <summary>Adds an entry, which the next save of the unit of work stores.</summary>
    /// <param name="viewer">Who does it.</param>
    /// <param name="action">What he does.</param>
    /// <param name="subject">To what.</param>
    /// <param name="subjectId">Its id; for what belongs to a user and has no id of its own, the user's.</param>
    /// <param name="details">Ids, codes and names of fields; never what somebody has typed.</param>
    public void Record(Viewer viewer, AuditAction action, AuditSubject subject, long subjectId, AuditDetails? details = null) =>
        context.AuditEntries.Add(AuditEntry.Write(
            action, subject, subjectId, viewer.UserId, address.Ip, details ?? AuditDetails.None, time.GetUtcNow()));

    /// <summary>Saves what is new together with the entry that says who made it: the id is known only when it is stored.</summary>
    /// <param name="viewer">Who makes it.</param>
    /// <param name="subject">What it is.</param>
    /// <param name="subjectId">Gives the id once it is stored.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is saved then.</param>
    public async Task SaveCreatedAsync(Viewer viewer, AuditSubject subject, Func<long> subjectId, CancellationToken cancellationToken)
    {
        await using var transaction = context.Database.CurrentTransaction is null
            ? await context.Database.BeginTransactionAsync(cancellationToken)
            : null;
        await context.SaveChangesAsync(cancellationToken);
        Record(viewer, AuditAction.Created, subject, subjectId());
        await context.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }
    }
}
