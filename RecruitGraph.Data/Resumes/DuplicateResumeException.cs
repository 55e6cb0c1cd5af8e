namespace RecruitGraph.Data.Resumes;

/// <summary>The user has a résumé already; two requests were about to make his first. Load it and go on.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class DuplicateResumeException(Exception? innerException = null)
    : RecruitGraphException("DUPLICATE_RESUME", "The user has a résumé already.", innerException);
