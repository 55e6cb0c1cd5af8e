namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Counts what callers hold of something scarce, sockets or reservations: all of them, and each.</summary>
internal sealed class CallerPlaces(int most, int mostOfCaller)
{
    private readonly Dictionary<StreamCaller, int> _byCaller = [];
    private readonly Lock _gate = new();
    private int _count;

    /// <summary>Counts one more, unless there are as many as may be.</summary>
    public PlaceOutcome TryAdd(StreamCaller caller)
    {
        lock (_gate)
        {
            var own = _byCaller.GetValueOrDefault(caller);
            if (own >= mostOfCaller)
            {
                return PlaceOutcome.TooManyOfCaller;
            }

            if (_count >= most)
            {
                return PlaceOutcome.TooMany;
            }

            _count++;
            _byCaller[caller] = own + 1;
            return PlaceOutcome.Taken;
        }
    }

    /// <summary>The caller gives one back.</summary>
    public void Remove(StreamCaller caller)
    {
        lock (_gate)
        {
            _count--;
            if (--_byCaller[caller] == 0)
            {
                _byCaller.Remove(caller);
            }
        }
    }
}

/// <summary>What came of asking for a place.</summary>
internal enum PlaceOutcome
{
    Taken,

    /// <summary>The server has as many as it may.</summary>
    TooMany,

    /// <summary>The caller has as many as he may.</summary>
    TooManyOfCaller,
}
