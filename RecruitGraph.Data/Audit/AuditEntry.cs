namespace RecruitGraph.Data.Audit;

/// <summary>
/// Who did or read what, when, and from where: saved in the same transaction as the deed, and never changed. The database
/// refuses changes, whoever asks; the address alone goes when whom it is about is anonymised.
/// </summary>
public sealed class AuditEntry
{
    private AuditEntry()
    {
    }

    public long Id { get; private set; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset OccurredAt { get; private set; }

    /// <summary>Who; null where nobody was signed in, or the house did it by itself.</summary>
    public long? ActorId { get; private set; }

    /// <summary>
    /// The IP address, where it is known; at most 45 characters. It goes when who did it, or whom it was done to, is anonymised. Such as
    /// <c>"198.51.100.7"</c>.
    /// </summary>
    public string? Ip { get; private set; }

    /// <summary>What was done.</summary>
    public AuditAction Action { get; private set; }

    /// <summary>To which kind of thing.</summary>
    public AuditSubject Subject { get; private set; }

    /// <summary>The subject's id; for what belongs to a user and has no id of its own, the user's.</summary>
    public long SubjectId { get; private set; }

    public AuditDetails Details { get; private set; } = AuditDetails.None;

    /// <summary>A new entry.</summary>
    public static AuditEntry Write(
        AuditAction action, AuditSubject subject, long subjectId, long? actorId, string? ip, AuditDetails details, DateTimeOffset now) => new()
        {
            Action = action,
            Subject = subject,
            SubjectId = subjectId,
            ActorId = actorId,
            Ip = ip,
            Details = details,
            OccurredAt = now.ToStored()
        };
}
