using System.Diagnostics.CodeAnalysis;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>An operation that runs on a connection, from <c>subscribe</c> to <c>complete</c>.</summary>
[SuppressMessage(
    "Design",
    "CA1001",
    Justification = "The source has no timer and no wait handle to give back, and the client may cancel it at any time.")]
internal sealed class RunningOperation(string id)
{
    private readonly CancellationTokenSource _cancellation = new();

    public string Id { get; } = id;

    /// <summary>Ends when the client completes the operation, or the connection goes.</summary>
    public CancellationToken CancellationToken => _cancellation.Token;

    /// <summary>Completes when nothing of the operation runs any more.</summary>
    public Task Completion { get; set; } = Task.CompletedTask;

    /// <summary>Ends the operation; what waits on it goes on elsewhere, not on the caller's thread.</summary>
    public void Cancel() => _ = _cancellation.CancelAsync();
}
