using RecruitGraph.Data.Candidates;

namespace RecruitGraph.Schema.Candidates;

/// <summary>Another candidate who may be the same person.</summary>
/// <param name="Candidate">The other one.</param>
/// <param name="Reasons">What both share; at least one.</param>
public sealed record PossibleDuplicate(Candidate Candidate, IReadOnlyList<DuplicateReason> Reasons);
