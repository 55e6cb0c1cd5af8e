using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Writes answers at the pace of their client. A connection's own buffer takes whatever is written to it, so a large answer is handed to
/// it piece by piece, each when the client has taken most of what came before.
/// </summary>
internal static class PacedOutput
{
    /// <summary>How much is written before the client has to take it, and how large an answer may be that is written at once.</summary>
    private const int Stride = 32 * 1024;

    /// <summary>
    /// Writes an answer. The end of it has not been flushed when this returns; where it was written in pieces, it cannot be read again.
    /// </summary>
    /// <exception cref="OperationCanceledException">The client has gone; see <see cref="ClientGoneException"/>.</exception>
    public static ValueTask WriteAsync(HttpContext context, OperationResult answer)
    {
        if (answer.Length is <= Stride)
        {
            answer.WriteTo(context.Response.BodyWriter);
            return FlushWhenFullAsync(context);
        }

        return WriteAsync(context, answer.Drain(), static (output, piece) => output.Write(piece));
    }

    /// <summary>Writes pieces, each in a form that the caller gives it.</summary>
    /// <exception cref="OperationCanceledException">The client has gone; see <see cref="ClientGoneException"/>.</exception>
    public static async ValueTask WriteAsync(
        HttpContext context, IEnumerable<ReadOnlyMemory<byte>> pieces, Action<PipeWriter, ReadOnlySpan<byte>> write)
    {
        foreach (var piece in pieces)
        {
            write(context.Response.BodyWriter, piece.Span);
            await FlushWhenFullAsync(context);
        }
    }

    /// <summary>Waits until the client has taken most of what was written.</summary>
    /// <exception cref="OperationCanceledException">The client has gone; see <see cref="ClientGoneException"/>.</exception>
    public static async ValueTask FlushAsync(HttpContext context)
    {
        var output = context.Response.BodyWriter;
        var memory = context.RequestServices.GetRequiredService<MemoryAccount>();
        using (memory.Hold(output.CanGetUnflushedBytes ? output.UnflushedBytes : 0))
        {
            // A connection that is gone takes everything, and says so here before the request's token does.
            if ((await output.FlushAsync(context.RequestAborted)).IsCompleted)
            {
                throw new ClientGoneException();
            }
        }

        context.RequestAborted.ThrowIfCancellationRequested();
    }

    private static ValueTask FlushWhenFullAsync(HttpContext context) =>
        context.Response.BodyWriter is { CanGetUnflushedBytes: true, UnflushedBytes: < Stride }
            ? ValueTask.CompletedTask
            : FlushAsync(context);
}
