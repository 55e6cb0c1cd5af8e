using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>The errors of fields.</summary>
internal static class FieldErrors
{
    /// <summary>What a client hears of an exception; one that was not meant for him is reported and masked.</summary>
    public static GraphQLError Create(
        Exception exception, Selection selection, IReadOnlyList<object> path, RequestExecutorOptions options)
    {
        if (ExceptionErrors.FindExpected(exception, options) is { } expected)
        {
            return expected with
            {
                Locations = expected.Locations is { Count: > 0 } locations ? locations : selection.Locations,
                Path = expected.Path ?? path,
            };
        }

        var error = ExceptionErrors.Mask(exception) with { Locations = selection.Locations, Path = path };
        if (exception is CoercionException mismatch)
        {
            error = error with { Message = mismatch.Message };
        }

        options.ReportUnexpected(error);
        return error;
    }

    /// <summary>Everything that is wrong with the arguments of a field.</summary>
    public static IEnumerable<GraphQLError> CreateAll(
        InvalidArgumentsException exception, Selection selection, IReadOnlyList<object> path, RequestExecutorOptions options)
    {
        foreach (var failure in exception.Failures)
        {
            var error = InputErrors.Describe(failure, failure.Path, options);
            yield return error with
            {
                Locations = error.Locations is { Count: > 0 } locations ? locations : selection.Locations,
                Path = error.Path ?? path,
            };
        }
    }

    /// <summary>Says that the time was over before a place of the answer had its value.</summary>
    public static GraphQLError Timeout(RequestContext request, IReadOnlyList<object> path) =>
        TimeLimit.Error(request) with { Path = path };
}
