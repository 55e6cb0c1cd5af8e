namespace RecruitGraph.Data.Candidates;

/// <summary>The candidate was anonymised: nothing is said of him any more.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class CandidateAnonymisedException(Exception? innerException = null)
    : RecruitGraphException("CANDIDATE_ANONYMISED", "The candidate was anonymised and cannot be changed.", innerException);
