using System.Buffers.Binary;
using System.Text;

namespace RecruitGraph.GraphQL.Language;

/// <summary>
/// Turns the bytes of names and numbers into strings, and gives the same string again for names seen lately, so that
/// documents against one schema share their names. Bounded: a name that is new takes the place of an older one.
/// </summary>
/// <remarks>
/// Threads share the table without locks: entries are immutable and compared in full, so a race costs at most a second
/// string of the same name.
/// </remarks>
internal static class NamePool
{
    private const int SetBits = 10;
    private const int Longest = 40;

    // Sets of two: the name that was new last, and the one before it.
    private static readonly Entry?[] Entries = new Entry?[2 << SetBits];

    /// <summary>The string of an ASCII text.</summary>
    public static string Get(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > Longest)
        {
            return Encoding.ASCII.GetString(text);
        }

        var (head, tail) = Ends(text);
        var hash = (head * 0x9E3779B97F4A7C15) ^ ((tail + (uint)text.Length) * 0xC2B2AE3D27D4EB4F);
        var set = 2 * (int)((hash * 0x9E3779B97F4A7C15) >> (64 - SetBits));
        ref var recent = ref Entries[set];
        if (recent is { } first && first.Matches(text, head, tail))
        {
            return first.Text;
        }

        ref var older = ref Entries[set + 1];
        if (older is { } second && second.Matches(text, head, tail))
        {
            return second.Text;
        }

        var added = new Entry(Encoding.ASCII.GetString(text), head, tail);
        older = recent;
        recent = added;
        return added.Text;
    }

    // Up to sixteen bytes, the two ends are the whole text.
    private static (ulong Head, ulong Tail) Ends(ReadOnlySpan<byte> text) => text.Length switch
    {
        >= 8 => (BinaryPrimitives.ReadUInt64LittleEndian(text), BinaryPrimitives.ReadUInt64LittleEndian(text[^8..])),
        >= 4 => (BinaryPrimitives.ReadUInt32LittleEndian(text), BinaryPrimitives.ReadUInt32LittleEndian(text[^4..])),
        _ => (text[0], ((ulong)text[text.Length >> 1] << 8) | text[^1]),
    };

    private sealed class Entry(string text, ulong head, ulong tail)
    {
        public string Text { get; } = text;

        public bool Matches(ReadOnlySpan<byte> other, ulong otherHead, ulong otherTail) =>
            head == otherHead && tail == otherTail && Text.Length == other.Length
            && (other.Length <= 16 || Ascii.Equals(other, Text));
    }
}
