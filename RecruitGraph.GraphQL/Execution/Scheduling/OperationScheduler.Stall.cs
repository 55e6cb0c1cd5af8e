namespace RecruitGraph.GraphQL.Execution;

internal sealed partial class OperationScheduler
{
    private bool _isStalled;
    private long _asleepSince;
    private ITimer? _stallTimer;

    private void WatchForStall()
    {
        if (_waiting.Count > 0 || _holding.Count > 0 || _fetched.Count > 0)
        {
            _asleepSince = timeProvider.GetTimestamp();
            _stallTimer ??= timeProvider.CreateTimer(
                static state => ((OperationScheduler)state!).OnStall(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _stallTimer.Change(StallLimit, Timeout.InfiniteTimeSpan);
        }
    }

    private void OnStall()
    {
        lock (Gate)
        {
            if (!_isAsleep)
            {
                return;
            }

            // The timer may have been set for an earlier sleep, and clocks disagree by a little.
            var rest = StallLimit - timeProvider.GetElapsedTime(_asleepSince);
            if (rest > TimeSpan.Zero)
            {
                _stallTimer?.Change(rest + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
                return;
            }

            if (_holding.Count > 0)
            {
                foreach (var flow in _holding.ToArray())
                {
                    ReleaseHeld(flow);
                }
            }
            else
            {
                _isStalled = true;
            }

            WakeUp();
        }
    }
}
