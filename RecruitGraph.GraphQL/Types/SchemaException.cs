using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Types;

/// <summary>A schema breaks rules of the type system; all of them are listed.</summary>
public sealed class SchemaException(IReadOnlyList<GraphQLError> errors)
    : Exception(string.Join(Environment.NewLine + Environment.NewLine, errors.Select(e => e.Message)))
{
    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
