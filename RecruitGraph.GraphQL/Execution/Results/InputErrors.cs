using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>The errors of input values, each with the place inside the input as <c>extensions.inputPath</c>.</summary>
internal static class InputErrors
{
    /// <summary>The error of an input that has the right shape, but could not be converted or breaks a constraint.</summary>
    public static GraphQLError Describe(InputFailure failure, IReadOnlyList<object> path, RequestExecutorOptions options) =>
        failure.Reason is InvalidInputException broken
            ? broken.Under(path).ToError()
            : WithPath(ExceptionErrors.Describe(failure.Reason, options), path);

    public static GraphQLError WithPath(GraphQLError error, IReadOnlyList<object> path)
    {
        var extensions = new Dictionary<string, object?> { ["inputPath"] = path };
        foreach (var (name, value) in error.Extensions ?? new Dictionary<string, object?>())
        {
            extensions[name] = value;
        }

        return error with { Extensions = extensions };
    }
}
