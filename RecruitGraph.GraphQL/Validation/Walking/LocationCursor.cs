using System.Text;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Walking;

/// <summary>
/// Lines and columns of nodes. It goes on from the last place, since errors come in document order and a walk over the
/// whole text for each of ten thousand locations would cost more than the validation.
/// </summary>
internal sealed class LocationCursor
{
    private SourceText? _source;
    private int _offset;
    private int _line;
    private int _column;

    public void Begin(SourceText? source)
    {
        _source = source;
        Rewind();
    }

    public IReadOnlyList<SourceLocation> Locate(ReadOnlySpan<SyntaxNode> nodes)
    {
        if (_source is null || nodes.IsEmpty)
        {
            return [];
        }

        var locations = new SourceLocation[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            locations[i] = Locate(_source.Utf8.Span, nodes[i].Span.Start);
        }

        return locations;
    }

    private SourceLocation Locate(ReadOnlySpan<byte> text, int target)
    {
        if (target < _offset)
        {
            Rewind();
        }

        var rest = text[_offset..target];
        for (int end; (end = rest.IndexOfAny((byte)'\n', (byte)'\r')) >= 0;)
        {
            var isPair = rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n';
            rest = rest[(end + (isPair ? 2 : 1))..];
            _line++;
            _column = 1;
        }

        _column += Encoding.UTF8.GetCharCount(rest);
        _offset = target;
        return new SourceLocation(_line, _column);
    }

    private void Rewind()
    {
        _offset = 0;
        _line = 1;
        _column = 1;
    }
}
