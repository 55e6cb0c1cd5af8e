namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// How large answers may become that are held together: those of a batch, or the parts of one answer. Whoever writes one takes what
/// he needs before he writes it. Thread-safe.
/// </summary>
/// <param name="allowed">The most bytes of all of them.</param>
public sealed class ResponseBudget(int allowed)
{
    private readonly Lock _gate = new();
    private long _taken;

    /// <summary>The most bytes of all answers.</summary>
    public int Allowed { get; } = allowed;

    /// <summary>How many bytes are taken.</summary>
    public long Taken
    {
        get
        {
            lock (_gate)
            {
                return _taken;
            }
        }
    }

    /// <summary>Takes some bytes, and a few more where there are any.</summary>
    /// <returns>How many were taken.</returns>
    /// <exception cref="ResponseSizeException">There are not so many left; none were taken.</exception>
    internal int Take(long least, int wished)
    {
        lock (_gate)
        {
            var left = Allowed - _taken;
            if (least > left)
            {
                throw new ResponseSizeException(_taken + least, Allowed);
            }

            var taken = Math.Max(least, Math.Min(left, wished));
            _taken += taken;
            return (int)taken;
        }
    }

    /// <summary>Gives back what is not needed.</summary>
    internal void GiveBack(int bytes)
    {
        lock (_gate)
        {
            _taken -= bytes;
        }
    }
}
