using RecruitGraph.Data.Candidates;

namespace RecruitGraph.Schema.Candidates;

/// <summary>Candidates who share an e-mail address, a telephone number or an id number, and may be the same person.</summary>
public sealed class DuplicateCandidateGroup
{
    /// <summary>The candidate who came first.</summary>
    public long FirstId { get; set; }

    /// <summary>What they share.</summary>
    public DuplicateReason Reason { get; set; }

    /// <summary>How many they are.</summary>
    public int Count { get; set; }

    /// <summary>When the one of them came who came last.</summary>
    public DateTimeOffset LastCreatedAt { get; set; }
}
