namespace RecruitGraph.Schema.ResumeFiles;

/// <summary>What is hidden of the analysis of an uploaded résumé.</summary>
/// <param name="PhoneNumber">The telephone number, as it stands in the résumé; null where none was found.
/// Such as <c>"+7 912 345-67-89"</c>.</param>
/// <param name="Text">The whole text; null where it has not been read, or could not be. Such as <c>"Anna Ivanova\n28 years"</c>.</param>
public sealed record RevealedResumeAnalysis(string? PhoneNumber, string? Text);
