using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// A message of the server: bytes that are known beforehand and the result that they enclose, or its errors. The result is
/// written only when the message's turn has come, so a waiting message costs no copy.
/// </summary>
internal readonly struct ServerMessage
{
    private static readonly ReadOnlyMemory<byte> End = "}"u8.ToArray();

    private readonly OperationResult? _result;
    private readonly bool _isErrors;

    private ServerMessage(ReadOnlyMemory<byte> text, OperationResult? result = null, bool isErrors = false)
    {
        Text = text;
        _result = result;
        _isErrors = isErrors;
    }

    /// <summary>The whole message, or what stands before the result.</summary>
    public ReadOnlyMemory<byte> Text { get; }

    /// <summary>Whether <see cref="Text"/> is not all.</summary>
    public bool EnclosesResult => _result is not null;

    public static ServerMessage ConnectionAck { get; } = new("""{"type":"connection_ack"}"""u8.ToArray());

    /// <summary>The answer to a ping; it carries the ping's payload back.</summary>
    public static ServerMessage Pong(ReadOnlySpan<byte> payload) => payload.IsEmpty
        ? new("""{"type":"pong"}"""u8.ToArray())
        : new((byte[])[.. """{"type":"pong","payload":"""u8, .. payload, .. "}"u8]);

    /// <summary>What stands before the result in every <c>next</c> of an operation.</summary>
    public static byte[] NextPrefix(string id) =>
        [.. """{"id":"""u8, .. Json(id), .. ""","type":"next","payload":"""u8];

    public static ServerMessage Next(byte[] prefix, OperationResult result) => new(prefix, result);

    public static ServerMessage Complete(string id) =>
        new((byte[])[.. """{"id":"""u8, .. Json(id), .. ""","type":"complete"}"""u8]);

    /// <summary>The operation was refused; the payload is the list of the result's errors.</summary>
    public static ServerMessage Error(string id, OperationResult refused) =>
        new((byte[])[.. """{"id":"""u8, .. Json(id), .. ""","type":"error","payload":"""u8], refused, isErrors: true);

    /// <summary>How many bytes the message has, where that is known without writing it; it can be written whole then.</summary>
    public long? Length => _result is null ? Text.Length : _isErrors ? null : Text.Length + _result.Length + 1;

    public void WriteTo(IBufferWriter<byte> output)
    {
        output.Write(Text.Span);
        if (_result is not null)
        {
            _result.WriteTo(output);
            output.Write("}"u8);
        }
    }

    /// <summary>The message in pieces; of a result that it encloses, nothing can be read afterwards.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Drain()
    {
        yield return Text;
        if (_result is null)
        {
            yield break;
        }

        foreach (var piece in _isErrors ? _result.DrainErrors() : _result.Drain())
        {
            yield return piece;
        }

        yield return End;
    }

    /// <summary>The id as a JSON string.</summary>
    private static byte[] Json(string id) =>
        [.. "\""u8, .. JsonEncodedText.Encode(id, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes, .. "\""u8];
}
