namespace RecruitGraph.GraphQL.Execution;

/// <summary>What a client hears of an exception.</summary>
internal static class ExceptionErrors
{
    /// <summary>The error of any exception; one that was not meant for the client is reported and masked.</summary>
    public static GraphQLError Describe(Exception exception, RequestExecutorOptions options)
    {
        if (FindExpected(exception, options) is { } expected)
        {
            return expected;
        }

        var error = Mask(exception);
        options.OnUnexpectedError?.Invoke(error);
        return error;
    }

    /// <summary>The error of an exception that the client may hear of; null for any other.</summary>
    public static GraphQLError? FindExpected(Exception exception, RequestExecutorOptions options) =>
        exception is GraphQLException known ? known.Error : options.MapException?.Invoke(exception);

    /// <summary>Nothing but that it happened.</summary>
    public static GraphQLError Mask(Exception exception) => new("Unexpected execution error.")
    {
        Code = ErrorCodes.InternalError,
        Exception = exception,
    };
}
