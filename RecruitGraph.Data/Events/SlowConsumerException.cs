namespace RecruitGraph.Data.Events;

/// <summary>
/// A subscriber took events more slowly than they came, until its buffer was full, and was ended so that nothing is
/// dropped silently. Everything before was delivered; it goes on from the last cursor it received.
/// </summary>
/// <param name="bufferSize">How many events had waited.</param>
public sealed class SlowConsumerException(int bufferSize)
    : RecruitGraphException(
        "SLOW_CONSUMER",
        $"More than {bufferSize} events waited for this subscriber. Subscribe again after the last cursor received.");
