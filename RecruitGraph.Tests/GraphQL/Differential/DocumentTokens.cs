using System.Text.RegularExpressions;

namespace RecruitGraph.Tests.GraphQL.Differential;

/// <summary>Documents as lists of words, also where they are no GraphQL.</summary>
internal static partial class DocumentTokens
{
    public static List<string> Split(string document) => [.. Word().Matches(document).Select(static m => m.Value)];

    public static string Join(IReadOnlyList<string> tokens) => string.Join(' ', tokens);

    /// <summary>How many tokens stand together: from an opening bracket to its end, else one.</summary>
    public static int GroupLength(IReadOnlyList<string> tokens, int start)
    {
        var depth = 0;
        for (var i = start; i < tokens.Count; i++)
        {
            depth += tokens[i] switch { "{" or "(" or "[" => 1, "}" or ")" or "]" => -1, _ => 0 };
            if (depth <= 0)
            {
                return i - start + 1;
            }
        }

        return 1;
    }

    [GeneratedRegex("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|\\.\\.\\.|[A-Za-z_][A-Za-z0-9_]*|-?[0-9][0-9.eE+-]*|\\S", RegexOptions.Singleline)]
    private static partial Regex Word();
}
