using System.Text.Json;
using System.Text.RegularExpressions;

namespace RecruitGraph.Tests.Server.Authorization;

/// <summary>The text of a row: <c>field(argument: $name) { selection }</c>, the selection where the row cares.</summary>
internal static partial class RowText
{
    /// <summary>The names that stand for values, each once, in order.</summary>
    public static IEnumerable<string> Names(string text) => Name().Matches(text).Select(match => match.Groups[1].Value).Distinct();

    /// <summary>Puts a value in place of a name.</summary>
    public static string Replace(string text, string name, object value) =>
        Name().Replace(text, match => match.Groups[1].Value == name ? JsonSerializer.Serialize(value) : match.Value);

    /// <summary>The field that the text begins with.</summary>
    public static string FieldName(string text) => FirstName().Match(text).Value;

    /// <summary>Whether something is selected behind the arguments.</summary>
    public static bool HasSelection(string text)
    {
        var depth = 0;
        foreach (var character in text)
        {
            depth += character switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 && character == '{')
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^\w+")]
    private static partial Regex FirstName();

    [GeneratedRegex(@"\$(\w+)")]
    private static partial Regex Name();
}
