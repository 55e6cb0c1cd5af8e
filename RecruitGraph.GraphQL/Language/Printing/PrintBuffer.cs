using System.Text;

namespace RecruitGraph.GraphQL.Language;

/// <summary>
/// Text that is put together from below: pieces know their length and line ends before they are written, so that a parent
/// can choose between one line and many. Pieces are chains of fragments in one list, joined without copying.
/// </summary>
internal sealed class PrintBuffer
{
    private const int IndentWidth = 2;

    private readonly List<Fragment> _fragments = [];

    /// <summary>A piece of plain text.</summary>
    public Piece Text(string text) =>
        text.Length == 0 ? default : Add(text, text.AsSpan().Count('\n'));

    /// <summary>Pieces one behind the other.</summary>
    public Piece Concat(params ReadOnlySpan<Piece> pieces) => Join(pieces, "");

    /// <summary>The pieces that are not empty, with a separator between them.</summary>
    public Piece Join(ReadOnlySpan<Piece> pieces, string separator)
    {
        Piece joined = default;
        foreach (var piece in pieces)
        {
            if (!piece.IsEmpty)
            {
                joined = joined.IsEmpty ? piece : Append(separator.Length == 0 ? joined : Append(joined, Text(separator)), piece);
            }
        }

        return joined;
    }

    /// <summary>A piece between two texts; nothing if it is empty.</summary>
    public Piece Wrap(string before, Piece piece, string after = "") =>
        piece.IsEmpty ? default : Concat(Text(before), piece, Text(after));

    /// <summary>Items on lines of their own between braces; nothing if there are none.</summary>
    public Piece Block(ReadOnlySpan<Piece> items) => Wrap("{\n", Indent(Join(items, "\n")), "\n}");

    /// <summary>All lines of a piece, the first one too, moved to the right.</summary>
    public Piece Indent(Piece piece)
    {
        if (piece.IsEmpty)
        {
            return default;
        }

        var indented = Append(Append(Add("", 0, IndentWidth), piece), Add("", 0, -IndentWidth));
        return indented with { Length = piece.Length + (IndentWidth * (piece.LineEnds + 1)) };
    }

    /// <summary>The finished text.</summary>
    public string Write(Piece piece)
    {
        var text = new StringBuilder(piece.Length);
        var indentation = 0;
        for (var next = piece.IsEmpty ? -1 : piece.First; next >= 0; next = _fragments[next].Next)
        {
            var fragment = _fragments[next];
            indentation += fragment.Indentation;
            text.Append(' ', Math.Max(fragment.Indentation, 0));
            WriteLines(text, fragment.Text, indentation);
        }

        return text.ToString();
    }

    private static void WriteLines(StringBuilder text, ReadOnlySpan<char> lines, int indentation)
    {
        for (var end = lines.IndexOf('\n'); end >= 0; end = lines.IndexOf('\n'))
        {
            text.Append(lines[..(end + 1)]).Append(' ', indentation);
            lines = lines[(end + 1)..];
        }

        text.Append(lines);
    }

    private Piece Add(string text, int lineEnds, int indentation = 0)
    {
        var index = _fragments.Count;
        _fragments.Add(new Fragment(text, Next: -1, indentation));
        return new Piece(index, index, text.Length, lineEnds);
    }

    private Piece Append(Piece left, Piece right)
    {
        _fragments[left.Last] = _fragments[left.Last] with { Next = right.First };
        return new Piece(left.First, right.Last, left.Length + right.Length, left.LineEnds + right.LineEnds);
    }
}

/// <summary>A chain of fragments of a <see cref="PrintBuffer"/>; the default is the empty text.</summary>
internal readonly record struct Piece(int First, int Last, int Length, int LineEnds)
{
    public bool IsEmpty => Length == 0;
}

/// <summary>A text.</summary>
/// <param name="Text">As it stands, apart from the indentation of its further lines.</param>
/// <param name="Next">The index of what follows it; -1 at the end.</param>
/// <param name="Indentation">How much further to the right the lines begin from here on.</param>
internal readonly record struct Fragment(string Text, int Next, int Indentation);
