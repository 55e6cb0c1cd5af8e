using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>Where an element of a schema was written: a node and the text that holds it.</summary>
internal readonly record struct SyntaxOrigin(SyntaxNode Node, SourceText? Source)
{
    /// <summary>A node of the same text.</summary>
    public SyntaxOrigin At(SyntaxNode node) => new(node, Source);

    /// <summary>The line and column; null when the document was built in code.</summary>
    public SourceLocation? Location => Source?.GetLocation(Node.Span.Start);

    /// <summary>An error that points at all of the origins that are known.</summary>
    public static GraphQLError Error(string message, params IEnumerable<SyntaxOrigin?> origins)
    {
        var locations = new List<SourceLocation>();
        foreach (var origin in origins)
        {
            if (origin?.Location is { } location)
            {
                locations.Add(location);
            }
        }

        return new GraphQLError(message) { Locations = locations };
    }
}
