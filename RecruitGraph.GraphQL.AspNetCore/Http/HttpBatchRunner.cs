using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RecruitGraph.GraphQL.Execution;
using HostScopes = Microsoft.Extensions.DependencyInjection.IServiceScopeFactory;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Runs the requests of an array. Each has services of its own and is answered for itself, so that none suffers from another. Where
/// all are seen to be queries a few run at the same time; else one after the other, in their order, so that a query finds what the
/// mutation before it has done. The next begins when the client has taken an answer, so that no more answers are held than may run.
/// None is answered in parts.
/// </summary>
internal sealed class HttpBatchRunner(
    RequestRunner runner, HostScopes scopes, IOptions<GraphQLServerOptions> options, ILogger<HttpBatchRunner> logger)
{
    /// <param name="context">The HTTP request.</param>
    /// <param name="caller">For whom each request runs, as he is when its turn has come.</param>
    /// <param name="batch">The requests.</param>
    /// <param name="mediaType">In which the answers are written.</param>
    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public async Task RunAsync(HttpContext context, RequestCaller caller, RequestBatch batch, ResponseMediaType mediaType)
    {
        var allowed = batch.HasQueriesAlone ? AllowedOperations.Query : AllowedOperations.QueryAndMutation;
        var settings = new RequestSettings(await caller.JudgeAsync(), allowed)
        {
            CostMode = CostHeader.Read(context.Request),
            ResponseBudget = runner.CreateBudget(),
        };
        var most = batch.HasQueriesAlone ? options.Value.Http.MaxParallelOperations : 1;
        var isStreamed = mediaType.IsStreamed();
        var answers = RunAllAsync(batch, caller, settings, most, isInOrder: !isStreamed, context.RequestAborted);
        await (isStreamed
            ? HttpBatchAnswer.StreamAsync(context, answers, mediaType)
            : HttpBatchAnswer.WriteArrayAsync(context, answers, mediaType));
    }

    private async IAsyncEnumerable<BatchAnswer> RunAllAsync(
        RequestBatch batch,
        RequestCaller caller,
        RequestSettings settings,
        int most,
        bool isInOrder,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var running = new List<Task<BatchAnswer>>();
        var next = 0;
        try
        {
            while (true)
            {
                while (next < batch.Entries.Count && running.Count < most)
                {
                    running.Add(RunAsync(next, batch.Entries[next], caller, settings, cancellationToken));
                    next++;
                }

                if (running.Count == 0)
                {
                    break;
                }

                var finished = isInOrder ? running[0] : await Task.WhenAny(running);
                var answer = await finished;
                running.Remove(finished);
                yield return answer;
            }
        }
        finally
        {
            // The batch's memory is theirs until the last has ended, also when nobody waits for the answers any more.
            await ((Task)Task.WhenAll(running)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var unread in running)
            {
                if (unread.IsCompletedSuccessfully)
                {
                    await (await unread).Result.DisposeAsync();
                }
            }
        }
    }

    private async Task<BatchAnswer> RunAsync(
        int index, BatchEntry entry, RequestCaller caller, RequestSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            return new BatchAnswer(index, await ExecuteAsync(entry, caller, settings, cancellationToken));
        }
        catch (RequestRefusedException refusal)
        {
            return new BatchAnswer(index, OperationResult.Refused(refusal.Error));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            TransportLog.Write(logger, new GraphQLError(exception.Message) { Exception = exception });
            return new BatchAnswer(index, OperationResult.Refused(TransportErrors.Unexpected));
        }
    }

    private async Task<OperationResult> ExecuteAsync(
        BatchEntry entry, RequestCaller caller, RequestSettings settings, CancellationToken cancellationToken)
    {
        if (entry.Refusal is { } refusal)
        {
            throw refusal;
        }

        var present = settings with { GlobalState = await caller.JudgeAsync() };
        await using var scope = scopes.CreateAsyncScope();
        return (OperationResult)await runner.RunAsync(entry.Request!, present, scope.ServiceProvider, cancellationToken);
    }
}
