using System.Buffers;

namespace RecruitGraph.GraphQL.Types;

/// <summary>Names. Specification, section 2.1.9.</summary>
internal static class Names
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public static bool IsName(ReadOnlySpan<char> text) =>
        text.Length > 0 && !char.IsAsciiDigit(text[0]) && !text.ContainsAnyExcept(NameCharacters);

    /// <summary>What is wrong with a name, or null.</summary>
    public static string? Complaint(string name)
    {
        if (name.Length == 0)
        {
            return "Expected name to be a non-empty string.";
        }

        if (IsName(name))
        {
            return null;
        }

        return char.IsAsciiDigit(name[0])
            ? $"Names must start with [_a-zA-Z] but \"{name}\" does not."
            : $"Names must only contain [_a-zA-Z0-9] but \"{name}\" does not.";
    }
}
