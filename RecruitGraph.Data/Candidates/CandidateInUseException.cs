namespace RecruitGraph.Data.Candidates;

/// <summary>The candidate cannot be deleted: he has an account, has applied, or has files.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class CandidateInUseException(Exception? innerException = null) : RecruitGraphException(
    "CANDIDATE_IN_USE", "The candidate has an account, an application or a file, so he cannot be deleted. Anonymise him instead.", innerException);
