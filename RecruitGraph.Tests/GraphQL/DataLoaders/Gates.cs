using System.Threading.Channels;

namespace RecruitGraph.Tests.GraphQL.DataLoaders;

/// <summary>
/// Stands for everything that takes time: whoever passes waits until the driver opens his gate, and the driver opens gates in
/// an order that its seed decides.
/// </summary>
internal sealed class Gates(int seed)
{
    private readonly Random _random = new(seed);
    private readonly Channel<TaskCompletionSource> _arrivals = Channel.CreateUnbounded<TaskCompletionSource>();
    private readonly List<TaskCompletionSource> _closed = [];

    /// <summary>Waits at a gate of its own.</summary>
    public Task PassAsync()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _arrivals.Writer.TryWrite(gate);
        return gate.Task;
    }

    /// <summary>Opens gates, one after the other, until the work is done.</summary>
    public async Task DriveAsync(Task work)
    {
        while (!work.IsCompleted)
        {
            if (_closed.Count == 0)
            {
                await Task.WhenAny(_arrivals.Reader.WaitToReadAsync().AsTask(), work);
            }

            // Lets others arrive first, sometimes.
            for (var i = _random.Next(8); i > 0; i--)
            {
                await Task.Yield();
            }

            while (_arrivals.Reader.TryRead(out var gate))
            {
                _closed.Add(gate);
            }

            if (_closed.Count > 0)
            {
                var opened = _random.Next(_closed.Count);
                _closed[opened].SetResult();
                _closed.RemoveAt(opened);
            }
        }
    }
}
