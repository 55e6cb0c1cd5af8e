using Microsoft.AspNetCore.Http;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// A sign-in that a stream, or an operation on it, depends on: it ends when its user signs out, or is, or when its time is over.
/// </summary>
internal sealed class StreamSignIn : IDisposable
{
    private readonly ISignInWatch _watch;
    private readonly CancellationTokenSource? _expiry;
    private readonly CancellationTokenSource _ended;

    private StreamSignIn(ISignInWatch watch, TimeSpan? left, TimeProvider timeProvider)
    {
        _watch = watch;
        _expiry = left is { } time ? new CancellationTokenSource(time, timeProvider) : null;
        _ended = CancellationTokenSource.CreateLinkedTokenSource(watch.Ended, _expiry?.Token ?? CancellationToken.None);
        Ended = _ended.Token;
    }

    /// <summary>Cancelled when it ends.</summary>
    public CancellationToken Ended { get; }

    /// <summary>Why it has ended; null while it holds.</summary>
    public GraphQLError? End =>
        _watch.Ended.IsCancellationRequested ? TransportErrors.SignInEnded
        : _expiry is { IsCancellationRequested: true } ? TransportErrors.SignInExpired
        : null;

    /// <summary>Begins with what the request's authentication says.</summary>
    public static async ValueTask<StreamSignIn> BeginAsync(HttpContext context, ISignInMonitor signIns, TimeProvider timeProvider) =>
        new(
            await signIns.WatchAsync(context.User, context.RequestAborted),
            SignInExpiry.FindLeft(context, timeProvider),
            timeProvider);

    public void Dispose()
    {
        _ended.Dispose();
        _expiry?.Dispose();
        _watch.Dispose();
    }
}
