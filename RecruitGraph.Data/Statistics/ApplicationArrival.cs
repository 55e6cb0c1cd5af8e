using RecruitGraph.Data.Applications;

namespace RecruitGraph.Data.Statistics;

/// <summary>When an application came, for the last time as it was known at a moment.</summary>
internal sealed class ApplicationArrival
{
    public Application Application { get; init; } = null!;

    /// <summary>Null where it had not come yet.</summary>
    public DateTimeOffset? AppliedAt { get; init; }
}
