using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Subscriptions;

/// <summary>Opens subscriptions. Specification, section 6.2.3.</summary>
internal static class SubscriptionExecution
{
    /// <summary>Opens the source stream of a subscription; a stream that cannot be opened gives an error result.</summary>
    public static async ValueTask<ExecutionResult> SubscribeAsync(
        PlanVariant plan, RequestContext context, VariableValues variables)
    {
        if (plan.Requirements.Count > 0 && !await OperationAuthorization.EvaluateAsync(plan, context).ConfigureAwait(false))
        {
            return new RequestErrorResult(TimeLimit.Error(context));
        }

        if (plan.Root.Items is not [var selection, ..])
        {
            return new RequestErrorResult(new GraphQLError("A subscription must select one field.") { Code = ErrorCodes.BadRequest });
        }

        var opening = OpenSourceAsync(selection, context, variables).AsTask();
        try
        {
            if (await TimeLimit.WaitAsync(opening, context).ConfigureAwait(false))
            {
                return new SubscriptionStream(plan, context, variables, await opening.ConfigureAwait(false));
            }

            _ = CloseLateAsync(opening);
            return new RequestErrorResult(TimeLimit.Error(context) with
            {
                Locations = selection.Locations,
                Path = [selection.ResponseName],
            });
        }
        catch (Exception) when (context.IsCallerGone)
        {
            _ = CloseLateAsync(opening);
            throw new OperationCanceledException(context.CallerToken);
        }
        catch (InvalidArgumentsException exception)
        {
            return new RequestErrorResult(
                [.. FieldErrors.CreateAll(exception, selection, [selection.ResponseName], context.Options)],
                context.Options,
                context.Request.ResponseBudget);
        }
        catch (Exception exception)
        {
            return new RequestErrorResult(ExceptionErrors.Describe(exception, context.Options) with
            {
                Locations = selection.Locations,
                Path = [selection.ResponseName],
            });
        }
    }

    /// <summary>Closes a source that was opened after its time, or for nobody; whatever it says interests nobody any more.</summary>
    private static async Task CloseLateAsync(Task<IAsyncEnumerable<object?>> opening)
    {
        try
        {
            if (await opening.ConfigureAwait(false) is IAsyncDisposable source)
            {
                await source.DisposeAsync().ConfigureAwait(false);
            }
        }
        catch (Exception)
        {
            // The answer is out already, and says that the time was over; or the caller is gone.
        }
    }

    private static async ValueTask<IAsyncEnumerable<object?>> OpenSourceAsync(
        Selection selection, RequestContext context, VariableValues variables)
    {
        foreach (var requirement in selection.Requirements ?? [])
        {
            if (context.Authorization[requirement] is not AuthorizationOutcome.Allowed and var refused)
            {
                throw AuthorizationErrors.Create(refused);
            }
        }

        var arguments = selection.Arguments.Coerce(variables);
        if (arguments.Error is not null)
        {
            throw arguments.Error;
        }

        var resolver = new ResolverContext(context.Request.InitialValue, context, selection, arguments.Values!);
        if (selection.Field.Subscribe is { } subscribe)
        {
            return await subscribe(resolver).ConfigureAwait(false);
        }

        // A schema that was built from a document alone finds the stream in the root value, under the field's name.
        return selection.Field.Resolve?.Invoke(in resolver) as IAsyncEnumerable<object?>
            ?? throw new GraphQLException(
                $"Subscription field \"{selection.Field.Name}\" has no event stream.", ErrorCodes.InternalError);
    }
}
