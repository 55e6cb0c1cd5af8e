namespace RecruitGraph.GraphQL.Language;

/// <summary>A node of the syntax tree. Nodes are immutable and compared by reference.</summary>
public abstract class SyntaxNode(SyntaxSpan span)
{
    /// <summary>What the node is.</summary>
    public abstract SyntaxKind Kind { get; }

    /// <summary>Where the node stands in its <see cref="SourceText"/>, in UTF-8 bytes.</summary>
    public SyntaxSpan Span { get; } = span;

    /// <summary>The node as GraphQL text; see <see cref="SyntaxPrinter"/>.</summary>
    public sealed override string ToString() => SyntaxPrinter.Print(this);

    /// <summary>Adds the children in document order.</summary>
    internal virtual void AddChildrenTo(ref SyntaxPath path)
    {
    }
}

/// <summary>A stretch of a document, in UTF-8 bytes from its beginning; <paramref name="End"/> is exclusive.</summary>
public readonly record struct SyntaxSpan(int Start, int End);

/// <summary>A place in a document as people count: both from 1, columns in UTF-16 units.</summary>
public readonly record struct SourceLocation(int Line, int Column);
