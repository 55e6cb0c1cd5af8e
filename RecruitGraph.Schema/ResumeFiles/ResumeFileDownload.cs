namespace RecruitGraph.Schema.ResumeFiles;

/// <summary>A file that somebody may download.</summary>
/// <param name="Id">For <see cref="ResumeFileDownloads.WriteToAsync"/>.</param>
/// <param name="FileName">As its uploader called it.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Size">In bytes.</param>
public sealed record ResumeFileDownload(long Id, string FileName, string MediaType, int Size);
