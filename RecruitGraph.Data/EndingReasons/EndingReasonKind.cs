namespace RecruitGraph.Data.EndingReasons;

/// <summary>Who ended an application: the house or the candidate.</summary>
/// <remarks>Persisted: numbers are explicit and only ever added.</remarks>
public enum EndingReasonKind : short
{
    /// <summary>The house refused it.</summary>
    Rejected = 0,

    /// <summary>The candidate took it back.</summary>
    Withdrawn = 1
}
