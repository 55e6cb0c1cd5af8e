namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>The legacy APIs, by the names that configuration and URLs use.</summary>
internal static class DialectNames
{
    /// <summary>A: recruitment portal.</summary>
    public const string Recruit = "recruit";

    /// <summary>B: résumé analysis.</summary>
    public const string Resume = "resume";

    /// <summary>C: digital assistant of recruiting officers.</summary>
    public const string Assistant = "assistant";

    /// <summary>D: interview training.</summary>
    public const string Interview = "interview";

    /// <summary>E: user directory.</summary>
    public const string Directory = "directory";

    public static IReadOnlyList<string> All { get; } = [Recruit, Resume, Assistant, Interview, Directory];
}
