using System.Diagnostics.CodeAnalysis;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>An operation that runs, or waits for its turn, on a connection: from <c>subscribe</c> to <c>complete</c>.</summary>
/// <param name="id">The client's name for it.</param>
/// <param name="size">About how many bytes its request holds.</param>
[SuppressMessage(
    "Design",
    "CA1001",
    Justification = "The source has no timer and no wait handle to give back, and the client may cancel it at any time.")]
internal sealed class RunningOperation(string id, long size)
{
    /// <summary>The most characters of an id.</summary>
    public const int MaxIdLength = 128;

    /// <summary>How many bytes a character of an id takes at most: once as a text, once escaped in what stands before each message.</summary>
    private const int IdFactor = 8;

    private readonly CancellationTokenSource _cancellation = new();
    private volatile GraphQLError? _signInEnd;

    public string Id { get; } = id;

    public long Size { get; } = size;

    /// <summary>About how many bytes an operation with an id and a request holds.</summary>
    public static long SizeOf(string id, ParsedRequest request) => request.Size + (IdFactor * (long)id.Length);

    /// <summary>Ends when the client completes the operation, or the connection goes.</summary>
    public CancellationToken CancellationToken => _cancellation.Token;

    /// <summary>Why a sign-in that it depends on has ended, and so it did, as its client is told; null where none has.</summary>
    public GraphQLError? SignInEnd => _signInEnd;

    /// <summary>Completes when nothing of the operation runs any more.</summary>
    public Task Completion { get; set; } = Task.CompletedTask;

    /// <summary>Ends the operation; what waits on it goes on elsewhere, not on the caller's thread.</summary>
    public void Cancel() => _ = _cancellation.CancelAsync();

    /// <summary>Ends the operation with its sign-in, which the client is told.</summary>
    public void EndSignIn(GraphQLError why)
    {
        _signInEnd ??= why;
        Cancel();
    }
}
