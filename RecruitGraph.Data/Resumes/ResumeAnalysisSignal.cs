using System.Threading.Channels;

namespace RecruitGraph.Data.Resumes;

/// <summary>
/// Wakes this process's workers when something comes into the queue. A lost signal costs nothing but time: whoever waits looks
/// again by himself after a while.
/// </summary>
public sealed class ResumeAnalysisSignal
{
    private const int Capacity = 64;

    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Something came: one worker looks. Call it when the change is committed.</summary>
    public void Wake() => _signals.Writer.TryWrite(true);

    /// <summary>Waits for the next signal.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) => await _signals.Reader.ReadAsync(cancellationToken);
}
