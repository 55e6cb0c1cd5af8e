using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace RecruitGraph.GraphQL.Language;

/// <summary>The pieces of the nodes that were printed and whose parents were not yet.</summary>
internal sealed class PrintContext
{
    private readonly List<Piece> _pieces = [];
    private readonly Stack<int> _marks = [];

    public PrintBuffer Buffer { get; } = new();

    /// <summary>The piece of the whole tree, when all is printed.</summary>
    public Piece Result => _pieces[^1];

    /// <summary>From here on the pieces belong to the children of one more node.</summary>
    public void Open() => _marks.Push(_pieces.Count);

    /// <summary>The pieces of the children of the innermost open node.</summary>
    public PrintedChildren Children => new(CollectionsMarshal.AsSpan(_pieces)[_marks.Peek()..]);

    /// <summary>Puts the piece of the innermost open node in the place of its children's.</summary>
    public void Close(Piece piece)
    {
        CollectionsMarshal.SetCount(_pieces, _marks.Pop());
        _pieces.Add(piece);
    }
}

/// <summary>The pieces of a node's children, taken in document order.</summary>
internal ref struct PrintedChildren(ReadOnlySpan<Piece> pieces)
{
    private ReadOnlySpan<Piece> _rest = pieces;

    /// <summary>The piece of a child; nothing if the child is absent.</summary>
    public Piece Take(SyntaxNode? child)
    {
        if (child is null)
        {
            return default;
        }

        var piece = _rest[0];
        _rest = _rest[1..];
        return piece;
    }

    /// <summary>The pieces of a list of children.</summary>
    public ReadOnlySpan<Piece> Take<T>(ImmutableArray<T> children)
        where T : SyntaxNode
    {
        var pieces = _rest[..children.Length];
        _rest = _rest[children.Length..];
        return pieces;
    }
}
