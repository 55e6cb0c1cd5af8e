namespace RecruitGraph.GraphQL.Execution;

internal sealed partial class IncrementalExecution
{
    private long _pausedAt = request.Options.TimeProvider.GetTimestamp();
    private volatile bool _isCancelled;

    private bool IsCancelled => _isCancelled || request.IsCallerGone;

    private TimeSpan RemainingTime
    {
        get
        {
            var limit = request.Options.ExecutionTimeout;
            if (limit == Timeout.InfiniteTimeSpan)
            {
                return TimeSpan.MaxValue;
            }

            var remaining = limit;
            foreach (var run in _runs)
            {
                if (run.IsUnderWay && run.Execution.GetRemainingTime() < remaining)
                {
                    remaining = run.Execution.GetRemainingTime();
                }
            }

            foreach (var stream in _streams)
            {
                var ofStream = limit - request.Options.TimeProvider.GetElapsedTime(stream.AskedAt);
                if (stream.Next is { IsCompleted: false } && ofStream < remaining)
                {
                    remaining = ofStream;
                }
            }

            return remaining;
        }
    }

    /// <summary>Runs until there is something to tell the client; null when the operation was cancelled.</summary>
    public async ValueTask<IncrementalResult?> ReadAsync(CancellationToken cancellationToken)
    {
        ContinueClocks();
        var registration = cancellationToken.UnsafeRegister(static s => ((IncrementalExecution)s!).Cancel(), this);
        await using (registration.ConfigureAwait(false))
        {
            while (!HasOutput && !IsFinished)
            {
                _scheduler.ClearInterruption();
                if (IsCancelled)
                {
                    break;
                }

                using var watch = new ExecutionWatch(_scheduler, request, RemainingTime);
                var isInterrupted = !_isStopped && !await _scheduler.RunAsync().ConfigureAwait(false);
                if (_isStopped || (isInterrupted && RemainingTime <= TimeSpan.Zero))
                {
                    await StopAsync(watch).ConfigureAwait(false);
                }
                else if (!isInterrupted && !HasOutput && !IsFinished)
                {
                    throw new InvalidOperationException("Nothing is under way, and the answer is not complete.");
                }
            }
        }

        if (IsCancelled)
        {
            return null;
        }

        var result = TakeResult() ?? await EndAsync().ConfigureAwait(false);
        ReturnRuns();
        _pausedAt = request.Options.TimeProvider.GetTimestamp();
        return result;
    }

    /// <summary>Lets whoever reads stop at once.</summary>
    public void Cancel()
    {
        _isCancelled = true;
        _scheduler.Interrupt();
    }

    /// <summary>
    /// Ends everything: resolvers are told to stop and have a moment to do so, sources and services are closed. Not while
    /// somebody reads.
    /// </summary>
    public async ValueTask CloseAsync()
    {
        _isStopped = true;
        _isDraining = true;
        foreach (var run in _runs)
        {
            run.Execution.Abandon();
        }

        _graph.Abort(pending => FieldErrors.Timeout(request, pending.Path));
        CloseDroppedStreams();
        if (_scheduler.PendingFields > 0)
        {
            request.Cancel();
            using var watch = new ExecutionWatch(_scheduler, request, TimeSpan.MaxValue);
            watch.AllowGrace();
            await _scheduler.RunAsync().ConfigureAwait(false);
        }

        Advance();
        _scheduler.Producer = null;
        request.Leave();
        foreach (var run in _runs)
        {
            run.Execution.Return(isUnderWay: run.IsUnderWay);
        }

        _runs.Clear();
        parts.GiveBackAll();
    }

    // The time that the client takes is not the operation's.
    private void ContinueClocks()
    {
        var pause = request.Options.TimeProvider.GetTimestamp() - _pausedAt;
        foreach (var run in _runs)
        {
            run.Execution.AddPause(pause);
        }

        foreach (var stream in _streams)
        {
            stream.AskedAt += pause;
        }
    }

    /// <summary>
    /// Ends what has been announced, since its time is over: what is there is delivered, the rest is completed with an error.
    /// </summary>
    private async ValueTask StopAsync(ExecutionWatch watch)
    {
        _isStopped = true;
        _isDraining = true;
        foreach (var run in _runs)
        {
            CloseRun(run);
        }

        Advance();
        _graph.Abort(DescribeEnd);
        CloseDroppedStreams();
        request.Cancel();
        watch.AllowGrace();
        await _scheduler.RunAsync().ConfigureAwait(false);
        _isDraining = false;
    }

    private void CloseRun(PartRun run)
    {
        if (_tooLarge is not null)
        {
            run.Execution.Abandon();
            return;
        }

        run.Execution.Close();
        foreach (var part in run.Parts)
        {
            part.IsClosed = true;
            Report(part);
        }
    }

    private void ReturnRuns()
    {
        foreach (var run in _runs)
        {
            if (run.IsOver)
            {
                run.GiveBack(budget);
                run.Execution.Return();
            }
        }

        _runs.RemoveAll(static run => run.IsOver);
    }
}
