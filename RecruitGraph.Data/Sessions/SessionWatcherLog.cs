using Microsoft.Extensions.Logging;

namespace RecruitGraph.Data.Sessions;

/// <summary>What the watch over sessions says of itself.</summary>
internal static partial class SessionWatcherLog
{
    [LoggerMessage(1, LogLevel.Warning, "The watch over sessions lost its listening connection; it tries again and catches up.")]
    public static partial void ListenerLost(this ILogger logger, Exception exception);
}
