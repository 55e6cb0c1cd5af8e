using System.Buffers;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>What stands around answers that are sent one by one. Without state: one for all responses.</summary>
internal abstract class ResponseFraming
{
    public static ResponseFraming Of(ResponseMediaType mediaType) => mediaType switch
    {
        ResponseMediaType.Multipart => MultipartFraming.Instance,
        ResponseMediaType.JsonLines => JsonLinesFraming.Instance,
        _ => throw new ArgumentOutOfRangeException(nameof(mediaType), mediaType, "Answers in this media type come alone."),
    };

    /// <summary>Writes what precedes the first answer.</summary>
    public abstract void WriteStart(IBufferWriter<byte> output);

    /// <summary>Writes what precedes each answer.</summary>
    public abstract void WriteAnswerStart(IBufferWriter<byte> output);

    /// <summary>Writes a piece of an answer.</summary>
    public virtual void WritePiece(IBufferWriter<byte> output, ReadOnlySpan<byte> json) => output.Write(json);

    /// <summary>Writes what tells a client the end of an answer without waiting for the next.</summary>
    public abstract void WriteAnswerEnd(IBufferWriter<byte> output);

    /// <summary>Writes what tells a client that nothing is missing.</summary>
    public abstract void WriteEnd(IBufferWriter<byte> output);
}
