namespace RecruitGraph.Data.Tags;

/// <summary>The candidate has the tag already.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class DuplicateCandidateTagException(Exception? innerException = null)
    : RecruitGraphException("DUPLICATE_CANDIDATE_TAG", "The candidate has this tag already.", innerException);
