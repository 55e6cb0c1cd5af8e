using RecruitGraph.Data;

namespace RecruitGraph.Schema.ResumeFiles;

/// <summary>A file is of a kind that is not taken; its content decides, not its name.</summary>
public sealed class UnsupportedResumeFileException()
    : RecruitGraphException("UNSUPPORTED_RESUME_FILE", "The file is none of PDF, DOCX and plain text. Convert it to one of them.");

/// <summary>There would be too many uploaded files: of one user, or that wait for an application, of one client or of all.</summary>
/// <param name="asked">How many there would be.</param>
/// <param name="allowed">How many are allowed.</param>
public sealed class TooManyResumeFilesException(int asked, int allowed) : RecruitGraphException(
    "TOO_MANY_RESUME_FILES", $"There would be {asked} uploaded files; {allowed} are allowed. Delete one, or try again later.")
{
    /// <summary>How many there would be.</summary>
    public int Asked { get; } = asked;

    /// <summary>How many are allowed.</summary>
    public int Allowed { get; } = allowed;
}
