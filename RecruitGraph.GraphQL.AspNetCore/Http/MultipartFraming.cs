using System.Buffers;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// <c>multipart/mixed</c> with the boundary <c>-</c>, which JSON cannot contain behind a line break.
/// https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md
/// </summary>
internal sealed class MultipartFraming : ResponseFraming
{
    private MultipartFraming()
    {
    }

    public static MultipartFraming Instance { get; } = new();

    public override void WriteStart(IBufferWriter<byte> output) => output.Write("\r\n---"u8);

    public override void WriteAnswerStart(IBufferWriter<byte> output) =>
        output.Write("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8);

    // The delimiter goes out with the part that it ends: clients look for it, and would otherwise hold the part back.
    public override void WriteAnswerEnd(IBufferWriter<byte> output) => output.Write("\r\n---"u8);

    public override void WriteEnd(IBufferWriter<byte> output) => output.Write("--\r\n"u8);
}
