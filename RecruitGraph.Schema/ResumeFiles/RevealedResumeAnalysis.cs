namespace RecruitGraph.Schema.ResumeFiles;

/// <summary>What is hidden of the analysis of an uploaded résumé.</summary>
/// <param name="PhoneNumber">The telephone number, as it stands in the résumé; null where none was found.</param>
/// <param name="Text">The whole text; null where it has not been read, or could not be.</param>
public sealed record RevealedResumeAnalysis(string? PhoneNumber, string? Text);
