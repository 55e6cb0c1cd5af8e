using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.Cli.Schemas;

/// <summary>One text of several pieces, each beginning a line, that knows where each of its places comes from.</summary>
internal sealed class CombinedText
{
    private readonly List<byte> _bytes = [];
    private readonly List<(int FirstLine, SourceText Source, SourceLocation Start)> _pieces = [];
    private int _lines;

    public SourceText ToSource() => new(_bytes.ToArray(), _pieces[0].Source.Name);

    public CombinedText Add(SourceText source) => Add(source, 0, source.Utf8.Length);

    public CombinedText Add(SourceText source, SyntaxNode node) => Add(source, node.Span.Start, node.Span.End);

    /// <summary>Where a place of this text stands in its own file: <c>file:line:column</c>.</summary>
    public string Describe(SourceLocation location)
    {
        var (firstLine, source, start) = _pieces.FindLast(piece => piece.FirstLine <= location.Line);
        var line = location.Line - firstLine;
        return $"{source.Name}:{start.Line + line}:{(line == 0 ? start.Column - 1 + location.Column : location.Column)}";
    }

    private CombinedText Add(SourceText source, int start, int end)
    {
        if (_bytes.Count > 0)
        {
            _bytes.Add((byte)'\n');
        }

        var piece = source.Utf8[start..end];
        _pieces.Add((_lines + 1, source, source.GetLocation(start)));
        _bytes.AddRange(piece.Span);
        _lines += new SourceText(piece).GetLocation(piece.Length).Line;
        return this;
    }
}
