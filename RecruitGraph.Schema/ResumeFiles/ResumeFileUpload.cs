using RecruitGraph.Data.Resumes;

namespace RecruitGraph.Schema.ResumeFiles;

/// <summary>What became of an upload.</summary>
/// <param name="ResumeFile">The file.</param>
/// <param name="ClaimToken">
/// The secret with which an application claims the file; null for whoever is signed in, since the file is his already. It is shown
/// this once.
/// Such as <c>"k3Zb…"</c>.</param>
/// <param name="ClaimUntil">When the file goes, where no application claims it: an hour after the upload.</param>
public sealed record ResumeFileUpload(ResumeFile ResumeFile, string? ClaimToken, DateTimeOffset? ClaimUntil);
