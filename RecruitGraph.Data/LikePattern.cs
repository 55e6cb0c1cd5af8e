namespace RecruitGraph.Data;

/// <summary>Patterns for SQL's <c>LIKE</c> in which a caller's text stands for itself.</summary>
public static class LikePattern
{
    public const string Escape = "\\";

    /// <summary>Finds a text anywhere; <c>%</c> and <c>_</c> in it are ordinary letters.</summary>
    public static string Containing(string text) =>
        $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
