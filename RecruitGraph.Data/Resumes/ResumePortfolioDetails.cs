namespace RecruitGraph.Data.Resumes;

/// <summary>A piece of work to be shown.</summary>
/// <param name="Title">At most 128 characters.</param>
/// <param name="Description">At most 4,000 characters.</param>
public sealed record ResumePortfolioDetails(string Title, string? Description);
