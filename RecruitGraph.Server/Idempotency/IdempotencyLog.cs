namespace RecruitGraph.Server.Idempotency;

/// <summary>Every message about idempotency keys; ids 1200 to 1209.</summary>
internal static partial class IdempotencyLog
{
    [LoggerMessage(1200, LogLevel.Debug, "{Keys} idempotency keys were old and are deleted")]
    public static partial void KeysDeleted(this ILogger logger, int keys);

    [LoggerMessage(1201, LogLevel.Warning, "Old idempotency keys could not be deleted: {Exception}; the next try follows")]
    public static partial void SweepFailed(this ILogger logger, string exception);
}
