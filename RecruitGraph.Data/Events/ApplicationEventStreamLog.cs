using Microsoft.Extensions.Logging;

namespace RecruitGraph.Data.Events;

/// <summary>What the live stream says of itself.</summary>
internal static partial class ApplicationEventStreamLog
{
    [LoggerMessage(1, LogLevel.Warning, "The event stream lost its listening connection; it tries again and catches up.")]
    public static partial void ListenerLost(this ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "The event stream could not read the log; it tries again from where it stopped.")]
    public static partial void ReadFailed(this ILogger logger, Exception exception);

    [LoggerMessage(3, LogLevel.Warning, "The event stream ended {Count} subscribers that were too slow.")]
    public static partial void SlowConsumersEnded(this ILogger logger, int count);

    [LoggerMessage(4, LogLevel.Warning, "A transaction of this PostgreSQL server has been open for {Seconds:0} seconds and holds events back.")]
    public static partial void HeldBack(this ILogger logger, double seconds);

    [LoggerMessage(5, LogLevel.Information, "The event log was restored from another server; {Count} events were numbered anew.")]
    public static partial void RestoredAdopted(this ILogger logger, int count);
}
