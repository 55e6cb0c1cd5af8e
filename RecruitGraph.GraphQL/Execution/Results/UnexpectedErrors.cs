namespace RecruitGraph.GraphQL.Execution;

/// <summary>What a client hears of an exception that was not meant for it: nothing but that it happened.</summary>
internal static class UnexpectedErrors
{
    public static GraphQLError Create(Exception exception) => new("Unexpected execution error.")
    {
        Code = ErrorCodes.InternalError,
        Exception = exception,
    };
}
