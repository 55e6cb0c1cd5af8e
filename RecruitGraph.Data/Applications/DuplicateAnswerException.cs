namespace RecruitGraph.Data.Applications;

/// <summary>A test question came with two answers.</summary>
/// <param name="innerException">What the database said, where it was the database that refused.</param>
public sealed class DuplicateAnswerException(Exception? innerException = null)
    : RecruitGraphException("DUPLICATE_ANSWER", "A question has two answers; one is allowed.", innerException);
