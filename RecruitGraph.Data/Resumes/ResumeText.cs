namespace RecruitGraph.Data.Resumes;

/// <summary>All text of an uploaded résumé.</summary>
public sealed class ResumeText
{
    /// <summary>Longest text.</summary>
    public const int MaxLength = 200_000;

    private ResumeText()
    {
    }

    internal ResumeText(string text) => Text = text;

    /// <summary>Whose, and the key.</summary>
    public long FileId { get; private set; }

    public string Text { get; private set; } = null!;
}
