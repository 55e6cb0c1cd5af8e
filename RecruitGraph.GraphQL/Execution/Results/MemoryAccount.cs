namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// Counts the memory that is held for clients by the whole process: answers until they are sent, and requests until they have run. Limits
/// of single requests do not bound what many of them hold together. Thread-safe.
/// </summary>
/// <param name="allowed">The most bytes.</param>
public sealed class MemoryAccount(long allowed)
{
    private const long SmallestDefault = 64L * 1024 * 1024;
    private const long LargestDefault = 1024L * 1024 * 1024;

    private long _held;

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
        if (Interlocked.Add(ref _held, bytes) <= Allowed)
        {
            return true;
        }

        GiveBack(bytes);
        return false;
    }

    /// <summary>Counts bytes that are held in any case, copies of an answer for instance that was let in before.</summary>
    public void Take(long bytes) => Interlocked.Add(ref _held, bytes);

    /// <summary>The bytes are held no more.</summary>
    public void GiveBack(long bytes) => Interlocked.Add(ref _held, -bytes);

    /// <summary>Counts bytes that are held until what comes back is disposed.</summary>
    public HeldMemory Hold(long bytes)
    {
        Take(bytes);
        return new HeldMemory(this, bytes);
    }
}

/// <summary>Bytes that are held; disposed once.</summary>
public readonly struct HeldMemory(MemoryAccount account, long bytes) : IDisposable
{
    public void Dispose() => account.GiveBack(bytes);
}
