namespace RecruitGraph.Server.Resumes.Texts;

/// <summary>Why an analysis has no results; clients know these codes, so they never change.</summary>
internal static class ResumeFailureCodes
{
    /// <summary>A password is needed.</summary>
    public const string Encrypted = "ENCRYPTED";

    /// <summary>It is not what it seems to be.</summary>
    public const string Damaged = "DAMAGED";

    /// <summary>There is no text in it: a picture, for instance.</summary>
    public const string NoText = "NO_TEXT";

    /// <summary>It grows beyond all bounds when it is read.</summary>
    public const string TooComplex = "TOO_COMPLEX";

    /// <summary>Reading it takes too long.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>This machine lacks the program that reads it.</summary>
    public const string ReaderUnavailable = "READER_UNAVAILABLE";

    /// <summary>A fault in the program itself.</summary>
    public const string Unexpected = "UNEXPECTED";
}
