namespace RecruitGraph.Data.Events;

/// <summary>Limits and intervals of the live stream.</summary>
public sealed class ApplicationEventStreamOptions
{
    /// <summary>How many events may wait for one subscriber before it is ended as too slow.</summary>
    public int BufferSize { get; set; } = 1024;

    /// <summary>How many missed events are replayed at most; who missed more must load anew.</summary>
    public int MaxReplay { get; set; } = 10_000;

    /// <summary>How many events are read at a time.</summary>
    public int ReadBatchSize { get; set; } = 500;

    /// <summary>How often to look without a signal. A safety net: it bounds the delay where signals are lost.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long to wait after a broken connection before the next attempt.</summary>
    public TimeSpan ReconnectDelay { get; set; } = TimeSpan.FromSeconds(1);
}
