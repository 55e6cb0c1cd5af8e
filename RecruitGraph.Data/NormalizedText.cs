namespace RecruitGraph.Data;

/// <summary>Texts in the form in which names are compared.</summary>
internal static class NormalizedText
{
    /// <summary>Without regard to case, to outer white space, and to how much of it stands between two words.</summary>
    public static string Of(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
