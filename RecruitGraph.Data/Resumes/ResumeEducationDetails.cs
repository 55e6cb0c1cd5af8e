namespace RecruitGraph.Data.Resumes;

/// <summary>A stretch of schooling. Dates are free texts, kept as they were written.</summary>
/// <param name="School">1 to 128 characters.</param>
/// <param name="AdmissionDate">At most 16 characters.</param>
/// <param name="GraduationDate">At most 16 characters.</param>
public sealed record ResumeEducationDetails(string School, string? AdmissionDate, string? GraduationDate);
