namespace RecruitGraph.Data.Resumes;

/// <summary>A piece of work to be shown.</summary>
/// <param name="Title">1 to 128 characters.</param>
/// <param name="Description">At most 4,000 characters.</param>
public sealed record ResumePortfolioDetails(string Title, string? Description);
