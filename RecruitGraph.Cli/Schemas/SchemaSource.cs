using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Cli.Schemas;

/// <summary>Where the schemas come from: the server's own code, or a file in the schema definition language.</summary>
internal static class SchemaSource
{
    /// <summary>The schema that the server serves.</summary>
    public static GraphQLSchema Own() => new SchemaBuilder().AddRecruitGraphSchema().Build();

    /// <summary>Reads a schema; without a path it is the server's own.</summary>
    /// <exception cref="InputException">The file cannot be read, or is no valid schema; each mistake has its line and column.</exception>
    public static async Task<GraphQLSchema> ReadAsync(string? path, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return Own();
        }

        var source = await TextFiles.ReadAsync(path, cancellationToken);
        try
        {
            var document = GraphQLParser.Parse(source, new ParserOptions { AllowDirectivesOnDirectiveDefinitions = true });
            var foreign = document.Definitions.FirstOrDefault(static d => d is ExecutableDefinitionNode);
            if (foreign is not null)
            {
                throw new InputException(
                    $"{source.Name}:{Place(source.GetLocation(foreign.Span.Start))}: a schema holds no operations and no fragments.");
            }

            return new SchemaBuilder().AddDocument(document).Build();
        }
        catch (SyntaxException invalid)
        {
            throw new InputException($"{source.Name}:{Place(invalid.Location)}: {invalid.Message}");
        }
        catch (SchemaException invalid)
        {
            throw new InputException(string.Join('\n', invalid.Errors.Select(error => $"{source.Name}{Place(error)}: {error.Message}")));
        }
    }

    private static string Place(GraphQLError error) => error.Locations is [var first, ..] ? $":{Place(first)}" : string.Empty;

    private static string Place(SourceLocation location) => $"{location.Line}:{location.Column}";
}
