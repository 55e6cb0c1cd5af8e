using RecruitGraph.Data.Applications;

namespace RecruitGraph.Data.Events;

/// <summary>Events that follow a cursor.</summary>
/// <param name="Events">In the order of the log.</param>
/// <param name="HasUnsettled">
/// Whether further events are committed but may not be read yet, because a transaction that began before theirs is
/// still running and could yet write an event that belongs in front of them. No signal tells when it ends: ask again soon.
/// </param>
public readonly record struct ApplicationEventPage(IReadOnlyList<ApplicationEvent> Events, bool HasUnsettled);
