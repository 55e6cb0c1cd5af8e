using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using RecruitGraph.GraphQL.Execution;

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
    public Task WriteAsync(OperationResult answer) => WriteAsync(answer.Drain());

    /// <summary>Sends the pieces of an answer, and waits until the connection has taken them.</summary>
    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public async Task WriteAsync(IEnumerable<ReadOnlyMemory<byte>> answer)
    {
        var output = context.Response.BodyWriter;
        WriteStart(output);
        _framing.WriteAnswerStart(output);
        await PacedOutput.WriteAsync(context, answer, _framing.WritePiece);
        _framing.WriteAnswerEnd(output);
        await PacedOutput.FlushAsync(context);
    }

    /// <summary>Says that all answers were sent.</summary>
    public Task EndAsync()
    {
        var output = context.Response.BodyWriter;
        WriteStart(output);
        _framing.WriteEnd(output);
        return PacedOutput.FlushAsync(context).AsTask();
    }

    private void WriteStart(PipeWriter output)
    {
        if (!_hasStarted)
        {
            _framing.WriteStart(output);
            _hasStarted = true;
        }
    }
}
