using Microsoft.AspNetCore.Http.Features;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Lets a socket say why it gives up. Where a frame breaks RFC 6455 (1002) or a text is no UTF-8 (1007), the platform's socket sends
/// its close frame and then aborts the request, which takes the frame back before the client has it. So an abort from within a
/// read, or at the connection's end, does nothing: the read fails, the request ends in order, and what was written arrives.
/// </summary>
internal sealed class SocketLifetime(IHttpRequestLifetimeFeature inner) : IHttpRequestLifetimeFeature
{
    private static readonly AsyncLocal<bool> IsCalm = new();

    public CancellationToken RequestAborted
    {
        get => inner.RequestAborted;
        set => inner.RequestAborted = value;
    }

    /// <summary>Makes aborts that come from the calling asynchronous method do nothing, to its end.</summary>
    public static void CalmAborts() => IsCalm.Value = true;

    public void Abort()
    {
        if (!IsCalm.Value)
        {
            inner.Abort();
        }
    }
}
