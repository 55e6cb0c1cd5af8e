using System.Globalization;
using System.Text.Json;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.Tests.GraphQL.Language;

/// <summary>What the vector tests of the language share.</summary>
internal static class LanguageVectors
{
    /// <summary>The grammar that the reference implementation accepts by default is wider than the specification's.</summary>
    public static ParserOptions ReferenceOptions { get; } = new()
    {
        AllowEmptySelectionSets = true,
        AllowDirectivesOnDirectiveDefinitions = true,
    };

    /// <summary>Reads a source; half surrogate pairs, which <see cref="JsonElement.GetString"/> refuses, are kept.</summary>
    public static SourceText ReadSource(JsonElement source)
    {
        var raw = source.GetRawText();
        if (!raw.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
        {
            return SourceText.FromString(source.GetString()!);
        }

        var text = new System.Text.StringBuilder(raw.Length);
        for (var i = 1; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] == 'u')
            {
                text.Append((char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(raw[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var c => c });
            }
        }

        return SourceText.FromString(text.ToString());
    }

    /// <summary>How an error differs from the recorded one; null if it does not.</summary>
    public static string? Compare(SyntaxException? actual, JsonElement expected)
    {
        if (actual is null)
        {
            return $"is valid, expected {expected.GetRawText()}";
        }

        var location = expected.GetProperty("locations")[0];
        var (line, column) = (location.GetProperty("line").GetInt32(), location.GetProperty("column").GetInt32());
        return actual.Message == expected.GetProperty("message").GetString() && actual.Location == new SourceLocation(line, column)
            ? null
            : $"{actual.Message} at {actual.Location}, expected {expected.GetRawText()}";
    }

    /// <summary>The syntax error of an action; null if it had none.</summary>
    public static SyntaxException? ErrorOf(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (SyntaxException exception)
        {
            return exception;
        }
    }
}
