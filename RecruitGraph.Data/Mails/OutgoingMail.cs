using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Mails;

/// <summary>
/// A mail that is to go out, saved in the same transaction as what it tells of, and sent afterwards by whoever claims
/// it through <see cref="IOutgoingMailQueue"/>. Recipient and text leave the row as soon as they are not needed.
/// </summary>
public sealed class OutgoingMail
{
    /// <summary>Longest subject.</summary>
    public const int MaxSubjectLength = 200;

    /// <summary>Longest text.</summary>
    public const int MaxBodyLength = 20_000;

    /// <summary>After so many failed attempts it is given up.</summary>
    public const int MaxAttempts = 8;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);

    private OutgoingMail()
    {
    }

    public long Id { get; private set; }

    public OutgoingMailKind Kind { get; private set; }

    /// <summary>Whom it concerns, where it concerns a user.</summary>
    public long? UserId { get; private set; }

    /// <summary>The address; null once it was sent or given up.</summary>
    public string? Recipient { get; private set; }

    public string Subject { get; private set; } = null!;

    /// <summary>The plain text; null once it was sent or given up.</summary>
    public string? Body { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>
    /// How often it was claimed. It is also the concurrency token: a worker that was so slow that another one claimed
    /// the mail after him cannot save his result.
    /// </summary>
    public int Attempts { get; private set; }

    /// <summary>When it may be claimed, for the first time or again. Claiming puts it to the end of the lease.</summary>
    public DateTimeOffset NextAttemptAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When it was given up.</summary>
    public DateTimeOffset? FailedAt { get; private set; }

    /// <summary>A mail that may go out at once.</summary>
    public static OutgoingMail Write(
        OutgoingMailKind kind, User? user, string recipient, string subject, string body, DateTimeOffset now) => new()
        {
            Kind = kind,
            UserId = user?.Id,
            Recipient = recipient,
            Subject = subject,
            Body = body,
            CreatedAt = now.ToStored(),
            NextAttemptAt = now.ToStored()
        };

    /// <summary>It went out.</summary>
    public void NoteSent(DateTimeOffset now)
    {
        EnsurePending();
        SentAt = now.ToStored();
        Forget();
    }

    /// <summary>It did not go out: tried again after 1, 2, 4 … minutes, and given up after <see cref="MaxAttempts"/>.</summary>
    public void NoteFailure(DateTimeOffset now)
    {
        EnsurePending();
        if (Attempts >= MaxAttempts)
        {
            FailedAt = now.ToStored();
            Forget();
        }
        else
        {
            NextAttemptAt = (now + (FirstPause * (1 << Math.Max(0, Attempts - 1)))).ToStored();
        }
    }

    private void Forget()
    {
        Recipient = null;
        Body = null;
    }

    private void EnsurePending()
    {
        if (SentAt is not null || FailedAt is not null)
        {
            throw new InvalidOperationException("The mail was sent or given up already.");
        }
    }
}
