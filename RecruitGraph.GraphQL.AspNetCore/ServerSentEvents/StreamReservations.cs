namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Counts the reservations that wait to be opened: of the whole server, and of each caller.</summary>
internal sealed class StreamReservations(int most, int mostOfCaller)
{
    private readonly Dictionary<StreamCaller, int> _byCaller = [];
    private readonly Lock _gate = new();
    private int _count;

    /// <summary>Counts one more, unless there are as many as may be.</summary>
    public ReservationOutcome TryAdd(StreamCaller caller)
    {
        lock (_gate)
        {
            var own = _byCaller.GetValueOrDefault(caller);
            if (own >= mostOfCaller)
            {
                return ReservationOutcome.TooManyOfCaller;
            }

            if (_count >= most)
            {
                return ReservationOutcome.TooMany;
            }

            _count++;
            _byCaller[caller] = own + 1;
            return ReservationOutcome.Reserved;
        }
    }

    /// <summary>One of the caller's waits no more.</summary>
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

/// <summary>What came of a reservation.</summary>
internal enum ReservationOutcome
{
    Reserved,

    /// <summary>The server has as many as it may.</summary>
    TooMany,

    /// <summary>The caller has as many as he may.</summary>
    TooManyOfCaller,
}
