using System.Globalization;
using System.Text;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Makes what a client calls a file harmless: no folders, no control characters, none that nobody sees and that make
/// <c>fdp.exe</c> look like <c>exe.pdf</c>, no endless length.
/// </summary>
internal static class FileName
{
    private const int MaxLength = 255;
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    public static string Clean(string? name)
    {
        var last = (name ?? "").AsSpan();
        last = last[(last.LastIndexOfAny('/', '\\') + 1)..];
        var seen = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            if (IsSeen(rune))
            {
                seen.Append(rune);
            }
        }

        var clean = seen.ToString().Trim();
        return clean is "" or "." or ".." ? "file" : clean.Length <= MaxLength ? clean : clean[^MaxLength..];
    }

    // The joiners are letters' forms in some scripts.
    private static bool IsSeen(Rune rune) => rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner
        || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
