namespace RecruitGraph.Data.Events;

/// <summary>
/// A stream cannot go on from that cursor: it lies too far back, or was not made by this log. The client loads what it
/// shows anew and subscribes without a cursor.
/// </summary>
/// <param name="message">Which of the two.</param>
public sealed class ResyncRequiredException(string message) : RecruitGraphException("RESYNC_REQUIRED", message);
