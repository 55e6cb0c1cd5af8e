using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Sends answers one by one. A client that reads slowly slows down whatever produces them: nothing is queued.</summary>
internal sealed class ResponsePartWriter(HttpContext context, ResponseMediaType mediaType)
{
    private readonly ResponseFraming _framing = ResponseFraming.Of(mediaType);
    private bool _hasStarted;

    /// <summary>Prepares the headers. They go out with the first answer, so until then a failure can still have a status.</summary>
    public void PrepareHeaders(int status)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = mediaType.ContentType();
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
    }

    /// <summary>Sends an answer, and waits until the connection has taken it.</summary>
    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public Task WriteAsync(PooledBufferWriter answer)
    {
        var output = context.Response.BodyWriter;
        WriteStart(output);
        _framing.WriteAnswer(output, answer.WrittenSpan);
        return FlushAsync();
    }

    /// <summary>Says that all answers were sent.</summary>
    public Task EndAsync()
    {
        var output = context.Response.BodyWriter;
        WriteStart(output);
        _framing.WriteEnd(output);
        return FlushAsync();
    }

    private void WriteStart(PipeWriter output)
    {
        if (!_hasStarted)
        {
            _framing.WriteStart(output);
            _hasStarted = true;
        }
    }

    private async Task FlushAsync()
    {
        using (HeldAnswers.HoldUnsent(context))
        {
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        }

        // A connection that is gone takes everything and says nothing.
        context.RequestAborted.ThrowIfCancellationRequested();
    }
}
