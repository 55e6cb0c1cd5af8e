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
        options.ReportUnexpected(error);
        return error;
    }

    /// <summary>The error of an exception that the client may hear of; null for any other.</summary>
    public static GraphQLError? FindExpected(Exception exception, RequestExecutorOptions options)
    {
        if (exception is GraphQLException known)
        {
            return known.Error;
        }

        if (exception is InvalidInputException invalid)
        {
            return invalid.ToError();
        }

        try
        {
            return options.MapException?.Invoke(exception);
        }
        catch (Exception failure)
        {
            // What the host cannot name stays unexpected, and so is that it failed.
            options.ReportUnexpected(Mask(failure));
            return null;
        }
    }

    /// <summary>Nothing but that it happened.</summary>
    public static GraphQLError Mask(Exception exception) => new("Unexpected execution error.")
    {
        Code = ErrorCodes.InternalError,
        Exception = exception,
    };
}
