namespace RecruitGraph.Data.Events;

/// <summary>Every change of every application, in the order in which the changes became final.</summary>
public interface IApplicationEventLog
{
    /// <summary>
    /// Reads on from a cursor. Stays behind the oldest transaction still running, so that no event ever appears in
    /// front of one that was read before.
    /// </summary>
    /// <param name="after">Where to go on; <see cref="ApplicationEventCursor.Start"/> for the whole log.</param>
    /// <param name="filter">Which events.</param>
    /// <param name="limit">At most so many events.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ResyncRequiredException">The cursor belongs to another log, or to a future this one does not have.</exception>
    Task<ApplicationEventPage> ReadAsync(
        ApplicationEventCursor after, ApplicationEventFilter filter, int limit, CancellationToken cancellationToken);

    /// <summary>How many events follow a cursor; stops counting at <paramref name="limit"/>.</summary>
    /// <inheritdoc cref="ReadAsync" path="/exception"/>
    Task<int> CountAsync(
        ApplicationEventCursor after, ApplicationEventFilter filter, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Makes a log readable that was restored from a dump of another server, whose transaction numbers mean nothing
    /// here: its events become one old transaction, in the order of their sequence. Cursors from before then demand a
    /// resync. Does nothing otherwise, and is cheap then.
    /// </summary>
    /// <returns>How many events were adopted.</returns>
    Task<int> AdoptRestoredAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The end of what may be read now. Whoever takes this, then queries, then reads on from it, misses nothing; he
    /// may be told again what the query showed him already.
    /// </summary>
    Task<ApplicationEventCursor> GetPositionAsync(CancellationToken cancellationToken);

    /// <summary>The present moment: tells of every event whether a query asked now would show it.</summary>
    Task<TransactionSnapshot> TakeSnapshotAsync(CancellationToken cancellationToken);
}
