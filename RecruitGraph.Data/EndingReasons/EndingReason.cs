namespace RecruitGraph.Data.EndingReasons;

/// <summary>Why applications end, as a list to choose from.</summary>
public sealed class EndingReason : IVersioned
{
    /// <summary>Longest name.</summary>
    public const int MaxNameLength = 64;

    private EndingReason()
    {
    }

    public long Id { get; private set; }

    /// <summary>Whether it is a reason of the house or of the candidate.</summary>
    public EndingReasonKind Kind { get; private set; }

    /// <summary>Unique in its kind without regard to case and white space.</summary>
    public string Name { get; private set; } = null!;

    /// <summary><see cref="Name"/> in the form in which names are compared.</summary>
    public string NormalizedName { get; private set; } = null!;

    /// <summary>Order in its list.</summary>
    public int Position { get; private set; }

    /// <summary>Since when it is not chosen any more; history keeps it.</summary>
    public DateTimeOffset? ArchivedAt { get; private set; }

    /// <summary>1 at first, one more with every change; of two changes of one version, one wins.</summary>
    public int Version { get; private set; }

    /// <summary>A new reason. Saving throws <see cref="EndingReasonNameTakenException"/> where the name exists.</summary>
    public static EndingReason Create(EndingReasonKind kind, string name, int position)
    {
        var reason = new EndingReason { Kind = kind };
        reason.Edit(name, position);
        return reason;
    }

    /// <summary>Replaces name and place. Saving throws <see cref="EndingReasonNameTakenException"/> where the name exists.</summary>
    public void Edit(string name, int position)
    {
        OutOfRangeException.ThrowUnless("position", position, 0, int.MaxValue);
        Name = name;
        NormalizedName = NormalizedText.Of(name);
        Position = position;
        Version++;
    }

    /// <summary>It is not chosen any more; a second time changes nothing.</summary>
    public void Archive(DateTimeOffset now)
    {
        if (ArchivedAt is null)
        {
            ArchivedAt = now.ToStored();
            Version++;
        }
    }

    /// <summary>It may be chosen again.</summary>
    public void Restore()
    {
        if (ArchivedAt is not null)
        {
            ArchivedAt = null;
            Version++;
        }
    }

    /// <summary>Refuses one that is not for such an ending.</summary>
    /// <exception cref="EndingReasonMismatchException">It is of the other kind, or archived.</exception>
    internal EndingReason For(EndingReasonKind kind) =>
        Kind == kind && ArchivedAt is null ? this : throw new EndingReasonMismatchException(kind, this);
}
