using System.Collections.Immutable;

namespace RecruitGraph.Data.Events;

/// <summary>One moment of the database: which transactions had committed by then.</summary>
/// <param name="OldestRunning">All transactions before this one had ended.</param>
/// <param name="FirstUnassigned">This transaction and all later ones had not begun.</param>
/// <param name="Running">Those in between that were still running.</param>
public sealed record TransactionSnapshot(ulong OldestRunning, ulong FirstUnassigned, ImmutableHashSet<ulong> Running)
{
    /// <summary>Whether what that transaction wrote was visible at the moment.</summary>
    public bool Covers(ulong transactionId) =>
        transactionId < OldestRunning || (transactionId < FirstUnassigned && !Running.Contains(transactionId));
}
