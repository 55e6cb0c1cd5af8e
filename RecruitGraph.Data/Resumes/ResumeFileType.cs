namespace RecruitGraph.Data.Resumes;

/// <summary>What an uploaded résumé is; decided by its content, never by its name.</summary>
/// <remarks>Persisted: numbers are explicit and only ever added.</remarks>
public enum ResumeFileType : short
{
    /// <summary><c>application/pdf</c></summary>
    Pdf = 0,

    /// <summary>Office Open XML text.</summary>
    Docx = 1,

    /// <summary>Plain text.</summary>
    Txt = 2
}
