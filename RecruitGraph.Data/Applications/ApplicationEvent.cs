using RecruitGraph.Data.EndingReasons;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Applications;

/// <summary>
/// One change of one application, written in the same transaction as the change and never altered: the history, and
/// what subscribers receive.
/// </summary>
public sealed class ApplicationEvent
{
    /// <summary>Longest reason.</summary>
    public const int MaxReasonLength = 1000;

    internal ApplicationEvent()
    {
    }

    /// <summary>
    /// The key. Numbers are given out before transactions commit, so their order is not the order of becoming
    /// visible; that order is <see cref="TransactionId"/>, then this.
    /// </summary>
    public long Sequence { get; internal set; }

    public long ApplicationId { get; internal set; }

    public Application Application { get; private set; } = null!;

    public long VacancyId { get; internal set; }

    /// <summary>What happened.</summary>
    public ApplicationEventKind Kind { get; internal set; }

    /// <summary>The stage before; null where the application was new.</summary>
    public long? FromStageId { get; internal set; }

    public Stage? FromStage { get; private set; }

    /// <summary>The stage afterwards; the same as before where only the status changed.</summary>
    public long ToStageId { get; internal set; }

    public Stage ToStage { get; private set; } = null!;

    /// <summary>The status afterwards.</summary>
    public ApplicationStatus Status { get; internal set; }

    /// <summary>The user who did it; null where nobody was signed in.</summary>
    public long? ActorId { get; internal set; }

    public User? Actor { get; private set; }

    /// <summary>Why, in words.</summary>
    public string? Reason { get; internal set; }

    /// <summary>Why it ended, from the list.</summary>
    public long? EndingReasonId { get; internal set; }

    public EndingReason? EndingReason { get; private set; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset OccurredAt { get; internal set; }

    /// <summary>The application's version afterwards: 1 at first, without gaps.</summary>
    public int Version { get; internal set; }

    /// <summary>The transaction that wrote it, given by the database.</summary>
    public ulong TransactionId { get; internal set; }
}
