using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.GraphQL.Validation;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Reads documents, and holds them against the limits and against the rules of the schema.</summary>
internal sealed class DocumentReader(Schema schema, RequestExecutorOptions options)
{
    /// <exception cref="SyntaxException">The text is no GraphQL, or more than may be read.</exception>
    public DocumentNode Parse(SourceText source) => GraphQLParser.Parse(
        source,
        options.ParserOptions with
        {
            MaxTokens = options.Limits.MaxTokens,
            MaxNameLength = options.Limits.MaxNameLength,
            MaxDepth = options.Limits.MaxNesting,
        });

    /// <summary>The limits that a document exceeds, or else what is wrong with it.</summary>
    public IReadOnlyList<GraphQLError> Validate(DocumentNode document) =>
        DocumentLimits.Check(document, options.Limits) is { Count: > 0 } exceeded ? exceeded
        : options.ValidatesDocuments
            ? DocumentValidator.Validate(schema, document, new ValidationOptions { MaxErrors = options.MaxValidationErrors })
        : [];

    /// <inheritdoc cref="RequestExecutor.Check"/>
    public IReadOnlyList<GraphQLError> Check(SourceText source)
    {
        try
        {
            var document = Parse(source);
            return Validate(document) is { Count: > 0 } errors ? errors : [.. FindTooExpensive(document)];
        }
        catch (SyntaxException exception)
        {
            return [Describe(exception)];
        }
    }

    /// <summary>The error of a text that cannot be read.</summary>
    public static GraphQLError Describe(SyntaxException exception) => exception.Limit
        ?? new GraphQLError(exception.Message) { Code = ErrorCodes.SyntaxError, Locations = [exception.Location] };

    private IEnumerable<GraphQLError> FindTooExpensive(DocumentNode document)
    {
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            var plan = OperationCompiler.Compile(schema, document, operation.Name?.Value);
            if (CostCheck.IsHopeless(plan, options.Limits))
            {
                foreach (var error in plan.OnlyVariant!.GetCost(options.Limits).Evaluate(plan, default).Errors)
                {
                    yield return error;
                }
            }
        }
    }
}
