namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// Counts the memory that is held for clients by the whole process: answers until they are sent, and requests until they have run. Limits
/// of single requests do not bound what many of them hold together. Thread-safe.
/// </summary>
/// <param name="allowed">The most bytes.</param>
/// <param name="onFallen">
/// Called when much was held, half of what is allowed or 256 MiB, and a quarter of that at most is left: the time to give memory back to
/// the operating system, since whoever holds little allocates little, and the garbage collector waits for allocations. It must not throw.
/// </param>
public sealed class MemoryAccount(long allowed, Action? onFallen = null)
{
    private const long SmallestDefault = 64L * 1024 * 1024;
    private const long LargestDefault = 1024L * 1024 * 1024;
    private const long Much = 256L * 1024 * 1024;

    private readonly long _high = Math.Min(allowed / 2, Much);
    private long _held;
    private int _wasHigh;

    /// <summary>An eighth of what the process may use, from 64 MiB to 1 GiB.</summary>
    public static long DefaultAllowed { get; } =
        Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8, SmallestDefault, LargestDefault);

    /// <summary>The most bytes.</summary>
    public long Allowed { get; } = allowed;

    /// <summary>How many bytes are held now.</summary>
    public long Held => Interlocked.Read(ref _held);

    /// <summary>Takes some bytes; false when there are not so many left, and none were taken.</summary>
    public bool TryTake(long bytes)
    {
        var held = Interlocked.Add(ref _held, bytes);
        if (held > Allowed)
        {
            GiveBack(bytes);
            return false;
        }

        NoteHigh(held);
        return true;
    }

    /// <summary>Counts bytes that are held in any case, copies of an answer for instance that was let in before.</summary>
    public void Take(long bytes) => NoteHigh(Interlocked.Add(ref _held, bytes));

    /// <summary>The bytes are held no more.</summary>
    public void GiveBack(long bytes)
    {
        if (Interlocked.Add(ref _held, -bytes) <= _high / 4
            && Volatile.Read(ref _wasHigh) != 0
            && Interlocked.Exchange(ref _wasHigh, 0) != 0)
        {
            onFallen?.Invoke();
        }
    }

    /// <summary>Counts bytes that are held until what comes back is disposed.</summary>
    public HeldMemory Hold(long bytes)
    {
        Take(bytes);
        return new HeldMemory(this, bytes);
    }

    private void NoteHigh(long held)
    {
        if (held >= _high && Volatile.Read(ref _wasHigh) == 0)
        {
            Volatile.Write(ref _wasHigh, 1);
        }
    }
}

/// <summary>Bytes that are held; disposed once.</summary>
public readonly struct HeldMemory(MemoryAccount account, long bytes) : IDisposable
{
    public void Dispose() => account.GiveBack(bytes);
}
