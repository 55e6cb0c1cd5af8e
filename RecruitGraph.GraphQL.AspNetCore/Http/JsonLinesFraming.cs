using System.Buffers;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary><c>application/jsonl</c>: each answer is a line. https://jsonlines.org</summary>
internal sealed class JsonLinesFraming : ResponseFraming
{
    private JsonLinesFraming()
    {
    }

    public static JsonLinesFraming Instance { get; } = new();

    public override void WriteStart(IBufferWriter<byte> output)
    {
    }

    public override void WriteAnswerStart(IBufferWriter<byte> output)
    {
    }

    public override void WritePiece(IBufferWriter<byte> output, ReadOnlySpan<byte> json)
    {
        // Strings hold line breaks escaped, so one as it is can only be white space, of a value that was JSON to begin with.
        while (json.IndexOfAny((byte)'\r', (byte)'\n') is var lineBreak and >= 0)
        {
            output.Write(json[..lineBreak]);
            output.Write(" "u8);
            json = json[(lineBreak + 1)..];
        }

        output.Write(json);
    }

    public override void WriteAnswerEnd(IBufferWriter<byte> output) => output.Write("\n"u8);

    public override void WriteEnd(IBufferWriter<byte> output)
    {
    }
}
