namespace RecruitGraph.GraphQL.Execution;

/// <summary>Evaluates what an operation asks of its caller, before it runs.</summary>
internal static class OperationAuthorization
{
    /// <returns>False when the request's time is over before all is evaluated.</returns>
    /// <exception cref="OperationCanceledException">The caller is gone.</exception>
    public static ValueTask<bool> EvaluateAsync(PlanVariant plan, RequestContext context)
    {
        var evaluation = EvaluateAllAsync(plan, context);
        return evaluation.IsCompletedSuccessfully ? new(true) : TimeLimit.WaitAsync(evaluation.AsTask(), context);
    }

    private static async ValueTask EvaluateAllAsync(PlanVariant plan, RequestContext context)
    {
        var requirements = plan.Requirements;
        var outcomes = new AuthorizationOutcome[requirements.Count];
        for (var i = 0; i < outcomes.Length; i++)
        {
            try
            {
                outcomes[i] = context.Options.Authorization is { } handler
                    ? await handler.AuthorizeAsync(requirements[i], context, context.CancellationToken).ConfigureAwait(false)
                    : AuthorizationOutcome.NotAuthorized;
            }
            catch (Exception exception)
            {
                context.CallerToken.ThrowIfCancellationRequested();

                // A handler that cannot say yes has not said yes.
                outcomes[i] = AuthorizationOutcome.NotAuthorized;
                context.Options.ReportUnexpected(ExceptionErrors.Mask(exception));
            }
        }

        context.Authorization = outcomes;
    }
}
