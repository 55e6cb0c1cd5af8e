namespace RecruitGraph.Server.Mails;

/// <summary>What the delivery of mails says: ids and faults, never who gets what.</summary>
internal static partial class MailLog
{
    [LoggerMessage(1, LogLevel.Warning, "Mail {MailId} was not delivered at attempt {Attempt} (given up: {IsGivenUp}): {Fault}.")]
    public static partial void NotDelivered(this ILogger logger, long mailId, int attempt, bool isGivenUp, string fault);

    [LoggerMessage(2, LogLevel.Warning, "The queue of mails could not be read; it is tried again.")]
    public static partial void QueueUnreachable(this ILogger logger, Exception exception);
}
