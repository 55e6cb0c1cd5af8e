using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation;

namespace RecruitGraph.Cli.Schemas;

/// <summary>Validates one document after another and remembers the names of their operations.</summary>
internal sealed class DocumentValidation(GraphQLSchema schema, ValidationRules rules)
{
    private readonly Dictionary<string, string> _operations = [];

    /// <summary>The mistakes of a document, each as a line with its place.</summary>
    public List<string> Validate(SourceText source)
    {
        DocumentNode document;
        try
        {
            document = GraphQLParser.Parse(source);
        }
        catch (SyntaxException invalid)
        {
            return [Line(source, invalid.Location, invalid.Message, "Syntax")];
        }

        var lines = DocumentValidator.Validate(schema, document, new ValidationOptions { Rules = rules })
            .Select(error => Line(
                source,
                error.Locations is [var first, ..] ? first : new SourceLocation(1, 1),
                error.Message,
                rules.FindRule(schema, document, error) ?? error.Code!))
            .ToList();
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            if (operation.Name is { } name && FindDuplicate(source, name) is { } duplicate)
            {
                lines.Add(duplicate);
            }
        }

        return lines;
    }

    private string? FindDuplicate(SourceText source, NameNode name)
    {
        var location = source.GetLocation(name.Span.Start);
        var place = $"{source.Name}:{location.Line}:{location.Column}";
        if (_operations.TryAdd(name.Value, place))
        {
            return null;
        }

        var first = _operations[name.Value];
        return first.StartsWith(source.Name + ":", StringComparison.Ordinal)
            ? null // The rule of unique names has told it.
            : Line(source, location, $"There is an operation named \"{name.Value}\" in another file: {first}.", "UniqueOperationNamesRule");
    }

    private static string Line(SourceText source, SourceLocation location, string message, string rule) =>
        $"{source.Name}:{location.Line}:{location.Column}: {message} [{rule}]";
}
