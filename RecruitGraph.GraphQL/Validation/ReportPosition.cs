namespace RecruitGraph.GraphQL.Validation;

/// <summary>
/// A place among the errors of a walk. A rule that must see the whole document first notes it where the error belongs, and
/// reports there when the walk is <see cref="ValidationRule.Complete"/>.
/// </summary>
public readonly record struct ReportPosition : IComparable<ReportPosition>
{
    internal ReportPosition(int errorCount, int sequence)
    {
        ErrorCount = errorCount;
        Sequence = sequence;
    }

    /// <summary>How many errors stand before the place.</summary>
    internal int ErrorCount { get; }

    /// <summary>Orders places between which there is no error.</summary>
    internal int Sequence { get; }

    public int CompareTo(ReportPosition other) => Sequence.CompareTo(other.Sequence);

    public static bool operator <(ReportPosition left, ReportPosition right) => left.CompareTo(right) < 0;

    public static bool operator <=(ReportPosition left, ReportPosition right) => left.CompareTo(right) <= 0;

    public static bool operator >(ReportPosition left, ReportPosition right) => left.CompareTo(right) > 0;

    public static bool operator >=(ReportPosition left, ReportPosition right) => left.CompareTo(right) >= 0;
}
