namespace RecruitGraph.Data.Candidates;

/// <summary>There is no such candidate, or the caller may not see him.</summary>
public sealed class CandidateNotFoundException() : RecruitGraphException("CANDIDATE_NOT_FOUND", "There is no such candidate.");
