using RecruitGraph.Data;

namespace RecruitGraph.Schema.Resumes;

/// <summary>The caller has not written a résumé.</summary>
public sealed class ResumeNotFoundException() : RecruitGraphException("RESUME_NOT_FOUND", "There is no résumé.");
