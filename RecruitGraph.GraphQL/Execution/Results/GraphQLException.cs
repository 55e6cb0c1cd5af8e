namespace RecruitGraph.GraphQL.Execution;

/// <summary>An error that may be shown to the client as it is.</summary>
public sealed class GraphQLException(GraphQLError error) : Exception(error.Message)
{
    public GraphQLException(string message, string code)
        : this(new GraphQLError(message) { Code = code })
    {
    }

    public GraphQLError Error { get; } = error;
}
