using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Makes the plan of an operation.</summary>
internal static class OperationCompiler
{
    /// <summary>Compiles the operation of a name, or the only one.</summary>
    /// <exception cref="GraphQLException">There is no such operation, or the schema cannot run it.</exception>
    public static OperationPlan Compile(Schema schema, DocumentNode document, string? operationName)
    {
        var operation = FindOperation(document, operationName);
        var rootType = schema.GetRootType(operation.Operation)
            ?? throw new GraphQLException(new GraphQLError(
                $"Schema is not configured to execute {Describe(operation.Operation)} operation.")
            {
                Code = ErrorCodes.BadRequest,
                Locations = document.Source is { } source ? [source.GetLocation(operation.Span.Start)] : [],
            });

        var fragments = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                fragments[fragment.Name.Value] = fragment;
            }
        }

        return new OperationPlan(
            schema, document, operation, rootType, fragments, OperationVariable.Create(schema, operation));
    }

    private static OperationDefinitionNode FindOperation(DocumentNode document, string? name)
    {
        OperationDefinitionNode? found = null;
        foreach (var definition in document.Definitions)
        {
            if (definition is not OperationDefinitionNode operation)
            {
                continue;
            }

            if (name is null && found is not null)
            {
                throw new GraphQLException(
                    "Must provide operation name if query contains multiple operations.", ErrorCodes.BadRequest);
            }

            if (name is null || operation.Name?.Value == name)
            {
                found ??= operation;
            }
        }

        return found ?? throw new GraphQLException(
            name is null ? "Must provide an operation." : $"Unknown operation named \"{SyntaxText.Abbreviate(name)}\".", ErrorCodes.BadRequest);
    }

    private static string Describe(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };
}
