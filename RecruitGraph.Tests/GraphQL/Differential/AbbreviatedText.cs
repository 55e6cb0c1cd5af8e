using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.Tests.GraphQL.Differential;

/// <summary>The engine quotes the beginning of a long text, where the reference implementation quotes all of it.</summary>
internal static class AbbreviatedText
{
    private const string LeftOut = "...";

    /// <summary>Whether two texts are the same, line by line, but for a long quotation of which the second has the beginning.</summary>
    public static bool IsSame(string whole, string text)
    {
        var (expected, actual) = (whole.Split('\n'), text.Split('\n'));
        return expected.Length == actual.Length && expected.Zip(actual).All(static pair => IsSameLine(pair.First, pair.Second));
    }

    private static bool IsSameLine(string whole, string text)
    {
        var end = whole.AsSpan().CommonPrefixLength(text);
        return (end == whole.Length && end == text.Length)
            || (end >= SyntaxText.MaxLength
                && text.AsSpan(end).StartsWith(LeftOut)
                && whole.AsSpan(end).EndsWith(text.AsSpan(end + LeftOut.Length)));
    }
}
