using System.Runtime.CompilerServices;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Subscriptions;

/// <summary>
/// The answers of one subscription: each event of the source runs the operation with the event as root value, with services
/// and an authorization of its own. Specification, sections 6.2.3.2 and 6.2.3.3.
/// </summary>
internal sealed class SubscriptionStream(
    PlanVariant plan, RequestContext context, VariableValues variables, IAsyncEnumerable<object?> source) : ResponseStream
{
    private int _isClosed;

    public override ResponseStreamKind Kind => ResponseStreamKind.Subscription;

    public override async IAsyncEnumerable<OperationResult> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, context.CancellationToken);
        var events = source.GetAsyncEnumerator(linked.Token);
        try
        {
            while (true)
            {
                var (hasEvent, failure) = await MoveNextAsync(events, linked.Token).ConfigureAwait(false);
                if (failure is not null)
                {
                    yield return failure;
                }

                if (!hasEvent)
                {
                    break;
                }

                if (await RunAsync(events.Current, linked.Token).ConfigureAwait(false) is not { } answer)
                {
                    break;
                }

                yield return answer;
            }
        }
        finally
        {
            await events.DisposeAsync().ConfigureAwait(false);
            await DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Unsubscribes: a source that is never read has to be closed as well.</summary>
    public override async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) == 0)
        {
            context.Leave();
            context.Cancel();
            if (source is IAsyncDisposable disposable)
            {
                await disposable.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>The next event; a source that fails ends the stream with one answer that says why.</summary>
    private async ValueTask<(bool HasEvent, OperationResult? Failure)> MoveNextAsync(
        IAsyncEnumerator<object?> events, CancellationToken cancellationToken)
    {
        try
        {
            return (await events.MoveNextAsync().ConfigureAwait(false), null);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            return (false, null);
        }
        catch (Exception exception)
        {
            return (false, new RequestErrorResult(ExceptionErrors.Describe(exception, context.Options)));
        }
    }

    /// <summary>Answers an event; null when the stream is cancelled meanwhile.</summary>
    private async ValueTask<OperationResult?> RunAsync(object? message, CancellationToken cancellationToken)
    {
        try
        {
            if (context.Request.BeforeEvent is { } turn)
            {
                await turn(cancellationToken).ConfigureAwait(false);
            }

            return await AnswerAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception)
        {
            return new RequestErrorResult(ExceptionErrors.Describe(exception, context.Options));
        }
    }

    private async ValueTask<OperationResult> AnswerAsync(object? message, CancellationToken cancellationToken)
    {
        var scope = context.CreateServiceScope();
        await using (scope.ConfigureAwait(false))
        {
            using var observation = context.Observed?.Begin(static (l, r) => l.OnSubscriptionEvent(r));
            var request = new RequestContext(context.Schema, context.Options, context.Request, scope.Services, cancellationToken)
            {
                Observed = context.Observed,
            };
            if (plan.Requirements.Count > 0 && !await OperationAuthorization.EvaluateAsync(plan, request).ConfigureAwait(false))
            {
                return new RequestErrorResult(TimeLimit.Error(request));
            }

            return (OperationResult)await OperationExecution.RunAsync(plan, request, variables, message).ConfigureAwait(false);
        }
    }
}
