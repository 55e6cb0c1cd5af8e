using System.Text.Json;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// An event of a GraphQL event stream. JSON as the engine writes it has no line breaks, so one <c>data</c> line holds all of
/// it. https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md
/// </summary>
internal readonly struct ServerSentEvent
{
    private readonly ReadOnlyMemory<byte> _before;
    private readonly OperationResult? _result;
    private readonly bool _isEnvelope;

    private ServerSentEvent(ReadOnlyMemory<byte> before, OperationResult? result, bool isEnvelope)
    {
        _before = before;
        _result = result;
        _isEnvelope = isEnvelope;
    }

    /// <summary>A comment, which clients skip; it keeps proxies from closing a silent stream.</summary>
    public static ServerSentEvent KeepAlive { get; } = new(":\n\n"u8.ToArray(), null, false);

    /// <summary>The end of the only operation of a stream, or of the stream itself.</summary>
    public static ServerSentEvent Complete { get; } = new("event: complete\ndata:\n\n"u8.ToArray(), null, false);

    /// <summary>A result of the only operation of a stream, or what is told of the stream itself.</summary>
    public static ServerSentEvent Next(OperationResult result) => new("event: next\ndata: "u8.ToArray(), result, false);

    /// <summary>A result of one operation of several.</summary>
    public static ServerSentEvent Next(string operationId, OperationResult result) =>
        new((byte[])[.. "event: next\ndata: {\"id\":"u8, .. Json(operationId), .. ",\"payload\":"u8], result, true);

    /// <summary>The end of one operation of several.</summary>
    public static ServerSentEvent CompleteOf(string operationId) =>
        new((byte[])[.. "event: complete\ndata: {\"id\":"u8, .. Json(operationId), .. "}\n\n"u8], null, false);

    /// <summary>The bytes before the result, or all where there is none.</summary>
    public ReadOnlySpan<byte> Start => _before.Span;

    /// <summary>The result in it.</summary>
    public OperationResult? Result => _result;

    /// <summary>The bytes behind the result.</summary>
    public ReadOnlySpan<byte> End => _result is null ? [] : _isEnvelope ? "}\n\n"u8 : "\n\n"u8;

    // The default encoder escapes line breaks and whatever else could end a line early.
    private static byte[] Json(string text) => JsonSerializer.SerializeToUtf8Bytes(text);
}
