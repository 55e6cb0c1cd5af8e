namespace RecruitGraph.Data.Candidates;

/// <summary>The user has a candidate already; two requests were about to make his first. Load it and go on.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class DuplicateCandidateException(Exception? innerException = null)
    : RecruitGraphException("DUPLICATE_CANDIDATE", "The user has a candidate already.", innerException);
