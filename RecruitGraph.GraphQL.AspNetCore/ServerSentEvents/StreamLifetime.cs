using Microsoft.AspNetCore.Http;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>How long a stream may run: until the client goes, the host stops, or the sign-in that opened it ends.</summary>
internal sealed class StreamLifetime : IDisposable
{
    private readonly CancellationTokenSource? _expiry;
    private readonly CancellationTokenSource _gone;
    private readonly CancellationTokenSource _end;
    private readonly ISignInWatch _watch;

    private StreamLifetime(HttpContext context, ISignInWatch watch, TimeProvider timeProvider, CancellationToken hostStopping)
    {
        _watch = watch;
        _expiry = SignInExpiry.FindLeft(context, timeProvider) is { } left ? new CancellationTokenSource(left, timeProvider) : null;
        _gone = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted, hostStopping, _expiry?.Token ?? CancellationToken.None);
        _end = CancellationTokenSource.CreateLinkedTokenSource(_gone.Token, watch.Ended);
    }

    /// <summary>Cancelled when the stream has to end.</summary>
    public CancellationToken End => _end.Token;

    /// <summary>Cancelled when nobody listens any more, or nobody may be told why the stream ends.</summary>
    public CancellationToken Gone => _gone.Token;

    /// <summary>Whether the stream ends because its user has signed out, or was; he is told.</summary>
    public bool IsSignedOut => _watch.Ended.IsCancellationRequested && !_gone.IsCancellationRequested;

    /// <summary>Begins with what the request's authentication says.</summary>
    public static async ValueTask<StreamLifetime> BeginAsync(
        HttpContext context, ISignInMonitor signIns, TimeProvider timeProvider, CancellationToken hostStopping)
    {
        var watch = await signIns.WatchAsync(context.User, context.RequestAborted);
        return new StreamLifetime(context, watch, timeProvider, hostStopping);
    }

    public void Dispose()
    {
        _end.Dispose();
        _gone.Dispose();
        _expiry?.Dispose();
        _watch.Dispose();
    }
}
