namespace RecruitGraph.Data.Mails;

/// <summary>Hands out the mails that are due, each to one worker at a time.</summary>
public interface IOutgoingMailQueue
{
    /// <summary>
    /// Claims mails that are due, the longest waiting first. Each is the caller's until the lease ends; whoever dies
    /// meanwhile leaves it to the next. The claim is final only when the transaction of the context, if any, is.
    /// </summary>
    /// <param name="context">Tracks the mails that are returned.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="lease">How long the caller may take.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Ends the claiming; nothing is claimed then.</param>
    Task<IReadOnlyList<OutgoingMail>> ClaimAsync(
        RecruitContext context, int limit, TimeSpan lease, DateTimeOffset now, CancellationToken cancellationToken);
}
