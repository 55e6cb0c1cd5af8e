namespace RecruitGraph.Data.Resumes;

/// <summary>There is no such file, the caller may not see it, or the time to claim it is over.</summary>
public sealed class ResumeFileNotFoundException() : RecruitGraphException("RESUME_FILE_NOT_FOUND", "There is no such uploaded résumé.");
