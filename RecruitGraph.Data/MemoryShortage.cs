namespace RecruitGraph.Data;

/// <summary>Knows how often memory ran out in this process, wherever that was noticed and whoever caught it.</summary>
internal static class MemoryShortage
{
    private static int _count;

    static MemoryShortage() => AppDomain.CurrentDomain.FirstChanceException += static (_, thrown) =>
    {
        if (thrown.Exception is OutOfMemoryException)
        {
            Interlocked.Increment(ref _count);
        }
    };

    public static int Count => Volatile.Read(ref _count);
}
