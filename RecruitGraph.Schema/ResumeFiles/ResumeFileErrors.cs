using RecruitGraph.Data;

namespace RecruitGraph.Schema.ResumeFiles;

/// <summary>A file is of a kind that is not taken; its content decides, not its name.</summary>
public sealed class UnsupportedResumeFileException()
    : RecruitGraphException("UNSUPPORTED_RESUME_FILE", "The file is none of PDF, DOCX and plain text. Convert it to one of them.");

/// <summary>There are too many uploaded files already.</summary>
/// <param name="allowed">How many are allowed.</param>
public sealed class TooManyResumeFilesException(int allowed) : RecruitGraphException(
    "TOO_MANY_RESUME_FILES", $"There are {allowed} uploaded files already, and no more are allowed. Delete one, or try again later.")
{
    /// <summary>How many are allowed.</summary>
    public int Allowed { get; } = allowed;
}
