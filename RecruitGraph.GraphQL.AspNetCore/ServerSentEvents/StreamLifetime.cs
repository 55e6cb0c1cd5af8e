using Microsoft.AspNetCore.Http;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>How long a stream may run: until the client goes, the host stops, or the sign-in that opened it ends.</summary>
internal sealed class StreamLifetime : IDisposable
{
    private readonly CancellationTokenSource? _expiry;
    private readonly CancellationTokenSource _end;

    public StreamLifetime(HttpContext context, TimeProvider timeProvider, CancellationToken hostStopping)
    {
        _expiry = SignInExpiry.FindLeft(context, timeProvider) is { } left ? new CancellationTokenSource(left, timeProvider) : null;
        _end = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted, hostStopping, _expiry?.Token ?? CancellationToken.None);
    }

    /// <summary>Cancelled when the stream has to end.</summary>
    public CancellationToken End => _end.Token;

    public void Dispose()
    {
        _end.Dispose();
        _expiry?.Dispose();
    }
}
