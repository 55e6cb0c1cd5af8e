namespace RecruitGraph.Data.Resumes;

/// <summary>There is no such file, the caller may not see it, or the time to claim it is over.</summary>
/// <param name="innerException">What the database said, where it was claimed at the same moment.</param>
public sealed class ResumeFileNotFoundException(Exception? innerException = null)
    : RecruitGraphException("RESUME_FILE_NOT_FOUND", "There is no such uploaded résumé.", innerException);
