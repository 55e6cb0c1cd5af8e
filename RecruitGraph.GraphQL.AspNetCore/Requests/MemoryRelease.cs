namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Gives memory back to the operating system. What many large answers have held stays with the process until it has allocated as much
/// again, which a server that has become quiet does not.
/// </summary>
internal static class MemoryRelease
{
    /// <summary>Begins, and goes on elsewhere.</summary>
    public static void Begin() => ThreadPool.UnsafeQueueUserWorkItem(
        static _ => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true), null);
}
