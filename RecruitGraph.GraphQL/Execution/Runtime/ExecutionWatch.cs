namespace RecruitGraph.GraphQL.Execution;

/// <summary>Interrupts an operation that waits for something when its time is over or its caller is gone.</summary>
internal sealed class ExecutionWatch : IDisposable
{
    /// <summary>How long resolvers have to stop once they are told to.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);

    private readonly OperationScheduler _scheduler;
    private readonly ITimer? _timer;
    private readonly CancellationTokenRegistration _registration;
    private ITimer? _graceTimer;

    public ExecutionWatch(OperationScheduler scheduler, RequestContext request, TimeSpan remaining)
    {
        _scheduler = scheduler;
        if (remaining <= TimeSpan.Zero)
        {
            scheduler.Interrupt();
        }
        else if (remaining != TimeSpan.MaxValue)
        {
            _timer = request.Options.TimeProvider.CreateTimer(Interrupt, this, remaining, Timeout.InfiniteTimeSpan);
        }

        _registration = request.CallerToken.UnsafeRegister(Interrupt, this);
    }

    /// <summary>Lets the operation run on for a moment, to clear up.</summary>
    public void AllowGrace()
    {
        _timer?.Dispose();
        _registration.Dispose();
        _scheduler.ClearInterruption();
        _graceTimer = TimeProvider.System.CreateTimer(Interrupt, this, Grace, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _graceTimer?.Dispose();
        _registration.Dispose();
    }

    private static void Interrupt(object? state) => ((ExecutionWatch)state!)._scheduler.Interrupt();
}
