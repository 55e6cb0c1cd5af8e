using RecruitGraph.GraphQL.Analysis;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>The time of a request: it runs from its beginning, authorization and the opening of a subscription included.</summary>
internal static class TimeLimit
{
    /// <summary>What is left; <see cref="TimeSpan.MaxValue"/> where there is no limit.</summary>
    public static TimeSpan GetRemaining(RequestContext request)
    {
        var options = request.Options;
        return options.ExecutionTimeout == Timeout.InfiniteTimeSpan
            ? TimeSpan.MaxValue
            : options.ExecutionTimeout - options.TimeProvider.GetElapsedTime(request.Started);
    }

    /// <summary>Waits for something as long as the request's time lasts; what takes longer is told to stop and left alone.</summary>
    /// <returns>False when the time is over.</returns>
    /// <exception cref="OperationCanceledException">The caller is gone.</exception>
    public static async ValueTask<bool> WaitAsync(Task task, RequestContext request)
    {
        var remaining = GetRemaining(request);
        if (task.IsCompleted || remaining == TimeSpan.MaxValue)
        {
            await task.ConfigureAwait(false);
            return true;
        }

        try
        {
            await task.WaitAsync(
                remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero, request.Options.TimeProvider, request.CallerToken)
                .ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException exception) when (task.Exception?.InnerException != exception)
        {
            request.Cancel();
            return false;
        }
    }

    /// <summary>Says that the time is over, and how long the request had run, in whole milliseconds.</summary>
    public static GraphQLError Error(RequestContext request)
    {
        var allowed = request.Options.ExecutionTimeout.TotalSeconds;
        var taken = request.Options.TimeProvider.GetElapsedTime(request.Started).TotalSeconds;
        return new GraphQLError($"The request exceeded its time limit of {allowed:0.###} s.")
        {
            Code = ErrorCodes.Timeout,
            Extensions = LimitError.Extensions(Math.Max(Math.Round(taken, 3), allowed), allowed),
        };
    }
}
