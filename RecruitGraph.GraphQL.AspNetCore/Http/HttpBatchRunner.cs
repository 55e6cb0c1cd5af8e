using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RecruitGraph.GraphQL.Execution;
using HostScopes = Microsoft.Extensions.DependencyInjection.IServiceScopeFactory;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Runs the requests of an array. Each has services of its own and is answered for itself, so that none suffers from another. Where
/// all are seen to be queries they run at the same time; else one after the other, in their order, so that a query finds what the
/// mutation before it has done. None is answered in parts.
/// </summary>
internal sealed class HttpBatchRunner(RequestRunner runner, HostScopes scopes, ILogger<HttpBatchRunner> logger)
{
    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public Task RunAsync(HttpContext context, RequestBatch batch, ResponseMediaType mediaType)
    {
        var globalState = new RequestGlobalState(context.User, context.Connection.RemoteIpAddress);
        var allowed = batch.HasQueriesAlone ? AllowedOperations.Query : AllowedOperations.QueryAndMutation;
        var settings = new RequestSettings(globalState, allowed)
        {
            CostMode = CostHeader.Read(context.Request),
            ResponseBudget = runner.CreateBudget(),
        };
        var answers = batch.HasQueriesAlone
            ? RunAllAsync(batch, settings, context.RequestAborted)
            : RunInOrderAsync(batch, settings, context.RequestAborted);
        return mediaType.IsStreamed()
            ? HttpBatchAnswer.StreamAsync(context, answers, mediaType)
            : HttpBatchAnswer.WriteArrayAsync(context, answers, batch.Entries.Count, mediaType);
    }

    private async IAsyncEnumerable<BatchAnswer> RunInOrderAsync(
        RequestBatch batch, RequestSettings settings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = 0; i < batch.Entries.Count; i++)
        {
            yield return await RunAsync(i, batch.Entries[i], settings, cancellationToken);
        }
    }

    private async IAsyncEnumerable<BatchAnswer> RunAllAsync(
        RequestBatch batch, RequestSettings settings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var running = new Task<BatchAnswer>[batch.Entries.Count];
        for (var i = 0; i < running.Length; i++)
        {
            running[i] = RunAsync(i, batch.Entries[i], settings, cancellationToken);
        }

        var left = new HashSet<Task<BatchAnswer>>(running);
        try
        {
            await foreach (var answer in Task.WhenEach(running))
            {
                left.Remove(answer);
                yield return await answer;
            }
        }
        finally
        {
            // The batch's memory is theirs until the last has ended, also when nobody waits for the answers any more.
            await ((Task)Task.WhenAll(running)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var unread in left)
            {
                if (unread.IsCompletedSuccessfully)
                {
                    (await unread).Json.Dispose();
                }
            }
        }
    }

    private async Task<BatchAnswer> RunAsync(
        int index, BatchEntry entry, RequestSettings settings, CancellationToken cancellationToken)
    {
        var json = new PooledBufferWriter(runner.Memory);
        try
        {
            await ExecuteAsync(entry, settings, json, cancellationToken);
        }
        catch (RequestRefusedException refusal)
        {
            OperationResult.Refused(refusal.Error).WriteTo(json);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            TransportLog.Write(logger, new GraphQLError(exception.Message) { Exception = exception });
            json.Clear();
            OperationResult.Refused(TransportErrors.Unexpected).WriteTo(json);
        }

        catch
        {
            json.Dispose();
            throw;
        }

        return new BatchAnswer(index, json);
    }

    private async Task ExecuteAsync(
        BatchEntry entry, RequestSettings settings, PooledBufferWriter json, CancellationToken cancellationToken)
    {
        if (entry.Refusal is { } refusal)
        {
            throw refusal;
        }

        await using var scope = scopes.CreateAsyncScope();
        await using var result = await runner.RunAsync(entry.Request!, settings, scope.ServiceProvider, cancellationToken);
        ((OperationResult)result).WriteTo(json);
    }
}
