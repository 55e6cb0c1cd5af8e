using RecruitGraph.Data.Resumes;

namespace RecruitGraph.Schema.Resumes;

/// <summary>A piece of work to be shown.</summary>
/// <param name="Title">What it is called; at most 128 characters. Such as <c>"Weather app"</c>.</param>
/// <param name="Description">What it is; at most 4,000 characters. Such as <c>"Shows the rain of the next hour"</c>.</param>
public sealed record ResumePortfolioItemInput(
    [Line(ResumePortfolioItem.MaxTitleLength)] string Title,
    [Line(ResumePortfolioItem.MaxDescriptionLength, Multiline = true)] string? Description)
{
    internal ResumePortfolioDetails ToDetails() => new(Title.Trim(), Input.Trimmed(Description));
}
