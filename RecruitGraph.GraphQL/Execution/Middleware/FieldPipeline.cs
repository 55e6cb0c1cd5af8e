using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// Puts middleware around the resolver of a field, and around all of it what makes payloads of exceptions. A field without either is
/// left as it is.
/// </summary>
internal static class FieldPipeline
{
    public static void Apply(Field field, IReadOnlyList<FieldMiddleware> middleware)
    {
        if (middleware.Count == 0 && field is { ToPayload: { } toValue, Resolve: { } pure, ReadsMember: false })
        {
            field.Resolve = Guard(pure, toValue);
            return;
        }

        if (middleware.Count == 0 && field.ToPayload is null)
        {
            return;
        }

        var run = GetResolver(field);
        for (var i = middleware.Count - 1; i >= 0; i--)
        {
            run = middleware[i](run);
        }

        if (field.ToPayload is { } toPayload)
        {
            run = Guard(run, toPayload);
        }

        field.WriteLeaf = null;
        field.Resolve = null;
        field.ResolveAsync = (in ResolverContext context) =>
        {
            var value = run(context);
            return value.IsCompletedSuccessfully ? ResolverResult.FromValue(value.Result) : ResolverResult.From(value);
        };
    }

    private static PureResolver Guard(PureResolver resolve, Func<Exception, object?> toPayload) => (in ResolverContext context) =>
    {
        try
        {
            return resolve(in context);
        }
        catch (Exception exception) when (toPayload(exception) is { } payload)
        {
            return payload;
        }
    };

    private static FieldDelegate Guard(FieldDelegate run, Func<Exception, object?> toPayload) => async context =>
    {
        try
        {
            return await run(context).ConfigureAwait(true);
        }
        catch (Exception exception) when (toPayload(exception) is { } payload)
        {
            return payload;
        }
    };

    private static FieldDelegate GetResolver(Field field)
    {
        if (field.ResolveAsync is { } resolveAsync)
        {
            return context => GetValueAsync(resolveAsync(in context));
        }

        if (field.Resolve is { } read && field.ReadsMember)
        {
            return context => read(in context) is var value && value is Task task
                ? GetValueAsync(TaskMembers.Await(task))
                : new ValueTask<object?>(value);
        }

        if (field.Resolve is { } resolve)
        {
            return context => new ValueTask<object?>(resolve(in context));
        }

        var write = field.WriteLeaf!;
        return context => new ValueTask<object?>(WrittenLeaf.Create(write, in context));
    }

    private static ValueTask<object?> GetValueAsync(ResolverResult result) =>
        result.Task is null && result.Scope is null ? new ValueTask<object?>(result.Value) : AwaitAsync(result);

    private static async ValueTask<object?> AwaitAsync(ResolverResult result)
    {
        try
        {
            if (result.Task is null)
            {
                return result.Value;
            }

            // Continues on the operation's own thread, by which the scheduler knows what waits for what.
            await result.Task.ConfigureAwait(true);
            return result.Unwrap!(result.Task);
        }
        finally
        {
            if (result.Scope is { } scope)
            {
                await scope.DisposeAsync().ConfigureAwait(true);
            }
        }
    }
}
