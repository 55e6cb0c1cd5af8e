using System.Net;
using System.Net.Http.Headers;

namespace RecruitGraph.Tests.Infrastructure;

/// <summary>
/// A body that stays behind its headers until a test lets it go. It waits for the server to ask for it (<c>Expect: 100-continue</c>), so
/// that the test knows that the server is reading.
/// </summary>
internal sealed class LateContent : HttpContent
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HttpContent _body;

    private LateContent(HttpContent body)
    {
        _body = body;
        foreach (var (name, values) in body.Headers)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    /// <summary>Sends a request, does something while the server waits for its body, and gives the answer.</summary>
    /// <param name="url">An absolute URL.</param>
    /// <param name="body">The body.</param>
    /// <param name="meanwhile">What happens before the body is sent.</param>
    /// <param name="headers">Sets the request's own headers.</param>
    public static async Task<HttpResponseMessage> PostAsync(
        Uri url, HttpContent body, Func<Task> meanwhile, Action<HttpRequestHeaders> headers)
    {
        using var handler = new SocketsHttpHandler { Expect100ContinueTimeout = Timeout.InfiniteTimeSpan };
        using var http = new HttpClient(handler);
        var late = new LateContent(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = late };
        request.Headers.ExpectContinue = true;
        headers(request.Headers);
        var answering = http.SendAsync(request);
        await (await Task.WhenAny(answering, late._asked.Task)).WaitAsync(Patience);
        answering.IsCompleted.ShouldBeFalse("The server answered before it had read the body.");
        await meanwhile();
        late._released.SetResult();
        return await answering.WaitAsync(Patience);
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        _asked.TrySetResult();
        await _released.Task;
        await _body.CopyToAsync(stream);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        _body.Dispose();
        base.Dispose(disposing);
    }
}
