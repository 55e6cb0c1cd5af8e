using System.Buffers.Binary;
using System.Text;

namespace RecruitGraph.GraphQL.Language;

/// <summary>
/// Turns the bytes of names and numbers into strings, and gives the same string again for names seen lately, so that
/// documents against one schema share their names. Bounded: a name that is new takes the place of an older one.
/// </summary>
/// <remarks>
/// Threads share the table without locks. Entries are whole, immutable strings that are always compared in full, so a
/// race costs at most a second string of the same name.
/// </remarks>
internal static class NamePool
{
    private const int SetBits = 10;
    private const int Longest = 40;
    private static readonly string?[] Entries = new string?[2 << SetBits];

    /// <summary>The string of an ASCII text.</summary>
    public static string Get(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > Longest)
        {
            return Encoding.ASCII.GetString(text);
        }

        ref var recent = ref Entries[2 * SetOf(text)];
        if (recent is { } first && IsText(first, text))
        {
            return first;
        }

        ref var older = ref Entries[(2 * SetOf(text)) + 1];
        if (older is { } second && IsText(second, text))
        {
            return second;
        }

        var added = Encoding.ASCII.GetString(text);
        older = recent;
        recent = added;
        return added;
    }

    private static bool IsText(string entry, ReadOnlySpan<byte> text) =>
        entry.Length == text.Length && Ascii.Equals(text, entry);

    private static int SetOf(ReadOnlySpan<byte> text)
    {
        ulong head, tail;
        if (text.Length >= 8)
        {
            head = BinaryPrimitives.ReadUInt64LittleEndian(text);
            tail = BinaryPrimitives.ReadUInt64LittleEndian(text[^8..]);
        }
        else if (text.Length >= 4)
        {
            head = BinaryPrimitives.ReadUInt32LittleEndian(text);
            tail = BinaryPrimitives.ReadUInt32LittleEndian(text[^4..]);
        }
        else
        {
            head = text[0];
            tail = ((ulong)text[text.Length >> 1] << 8) | text[^1];
        }

        var hash = (head * 0x9E3779B97F4A7C15) ^ ((tail + (uint)text.Length) * 0xC2B2AE3D27D4EB4F);
        return (int)((hash * 0x9E3779B97F4A7C15) >> (64 - SetBits));
    }
}
