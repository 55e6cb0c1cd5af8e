namespace RecruitGraph.Data.Resumes;

/// <summary>The bytes of an uploaded résumé.</summary>
public sealed class ResumeFileContent
{
    private ResumeFileContent()
    {
    }

    internal ResumeFileContent(byte[] bytes) => Bytes = bytes;

    /// <summary>Whose, and the key.</summary>
    public long FileId { get; private set; }

    public byte[] Bytes { get; private set; } = null!;
}
