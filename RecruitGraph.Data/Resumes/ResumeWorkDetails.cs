namespace RecruitGraph.Data.Resumes;

/// <summary>A position. Dates are free texts, kept as they were written.</summary>
/// <param name="Company">1 to 128 characters.</param>
/// <param name="Position">1 to 128 characters.</param>
/// <param name="StartDate">At most 16 characters.</param>
/// <param name="EndDate">At most 16 characters.</param>
public sealed record ResumeWorkDetails(string Company, string Position, string? StartDate, string? EndDate);
