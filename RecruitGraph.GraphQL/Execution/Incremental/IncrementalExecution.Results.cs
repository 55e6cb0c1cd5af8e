namespace RecruitGraph.GraphQL.Execution;

internal sealed partial class IncrementalExecution
{
    /// <summary>What the client knows of, and waits for.</summary>
    private readonly List<IPending> _awaited = [];

    private ResponseSizeException? _tooLarge;
    private bool _isTooLargeTold;

    /// <summary>Hears that the parts have become too large together: what was announced is completed without its data, and one error says why.</summary>
    public void StopTooLarge(ResponseSizeException exception)
    {
        _tooLarge ??= exception;
        _isStopped = true;
    }

    /// <summary>Writes what the next payload says; null when there is no room for that.</summary>
    private IncrementalResult? TakeResult()
    {
        var payload = _graph.TakePayload();
        try
        {
            CountRuns();
            var result = IncrementalResult.Create(
                payload, hasNext: !_graph.IsFinished, request.TakeExtensions(), request.Options, _errors, budget);
            _awaited.AddRange(payload.Pending);
            var completed = payload.Completed.Select(static entry => entry.Id).ToHashSet();
            _awaited.RemoveAll(pending => completed.Contains(pending.Id));
            parts.GiveBack(payload);
            return result;
        }
        catch (ResponseSizeException exception)
        {
            StopTooLarge(exception);
            return null;
        }
    }

    /// <summary>Leaves to the payload what the runs have taken and do not need.</summary>
    private void CountRuns()
    {
        foreach (var run in _runs)
        {
            if (_tooLarge is null)
            {
                run.Execution.Writer.Complete();
            }
            else
            {
                // Nothing of it goes out but what the payload takes.
                run.GiveBack(budget);
            }
        }
    }

    /// <summary>Ends everything; the payload says so alone, in place of the one that there is no room for.</summary>
    private async ValueTask<IncrementalResult> EndAsync()
    {
        using (var watch = new ExecutionWatch(_scheduler, request, TimeSpan.MaxValue))
        {
            await StopAsync(watch).ConfigureAwait(false);
        }

        _graph.TakePayload();
        _isTooLargeTold = false;
        var end = new IncrementalPayload();
        end.Completed.AddRange(_awaited.Select(pending => new CompletedEntry(pending.Id, [DescribeEnd(pending)])));
        _awaited.Clear();
        parts.GiveBackAll();
        return IncrementalResult.Create(end, hasNext: false, null, request.Options, _errors, budget: null);
    }

    /// <summary>
    /// Why something that was announced does not come. What of the answer is too large is told once: it is nothing about any of its
    /// parts, and there may be thousands of them. The others have the code, since without an error they would count as delivered.
    /// </summary>
    private GraphQLError DescribeEnd(IPending pending)
    {
        if (_tooLarge is null)
        {
            return FieldErrors.Timeout(request, pending.Path);
        }

        if (_isTooLargeTold)
        {
            return new GraphQLError("The answer ended before this part.") { Code = _tooLarge.Code };
        }

        _isTooLargeTold = true;
        if (!_tooLarge.IsLocated)
        {
            _tooLarge.Locate(pending.Path);
        }

        return _tooLarge.ToError();
    }
}
