using System.Text.Json;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>What a client may send.</summary>
internal enum ClientMessageType
{
    Unknown,
    ConnectionInit,
    Ping,
    Pong,
    Subscribe,
    Complete,
}

/// <summary>A message of a client. Its payload is a slice of the received bytes and holds as long as they do.</summary>
internal readonly record struct ClientMessage(ClientMessageType Type, string? Id, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Reads a message; its members may come in any order, further ones are ignored.</summary>
    /// <exception cref="RequestRefusedException">The text is no message of the protocol.</exception>
    public static ClientMessage Parse(ReadOnlyMemory<byte> utf8)
    {
        if (JsonEscapes.HasLoneSurrogate(utf8.Span))
        {
            throw RequestRefusedException.BadRequest("Invalid message: half of a surrogate pair");
        }

        try
        {
            return Read(utf8);
        }
        catch (JsonException)
        {
            throw JsonNesting.FindExcess(utf8.Span, "message") ?? RequestRefusedException.BadRequest("Invalid message: not JSON");
        }
    }

    private static ClientMessage Read(ReadOnlyMemory<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8.Span);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw RequestRefusedException.BadRequest("Invalid message: not an object");
        }

        var type = ClientMessageType.Unknown;
        string? id = null;
        var payload = ReadOnlyMemory<byte>.Empty;
        var (hasType, hasId, hasPayload) = (false, false, false);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                Once(ref hasType, "type");
                reader.Read();
                type = ReadType(ref reader);
                reader.Skip();
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                Once(ref hasId, "id");
                reader.Read();
                id = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                reader.Skip();
            }
            else if (reader.ValueTextEquals("payload"u8))
            {
                Once(ref hasPayload, "payload");
                payload = ReadPayload(ref reader, utf8);
            }
            else
            {
                reader.Skip();
            }
        }

        reader.Read();
        return Validated(new ClientMessage(type, id, payload));
    }

    private static void Once(ref bool isGiven, string member)
    {
        if (isGiven)
        {
            throw RequestRefusedException.BadRequest($"Invalid message: \"{member}\" is given twice");
        }

        isGiven = true;
    }

    private static ClientMessageType ReadType(ref Utf8JsonReader reader) =>
        reader.TokenType != JsonTokenType.String ? ClientMessageType.Unknown
        : reader.ValueTextEquals("subscribe"u8) ? ClientMessageType.Subscribe
        : reader.ValueTextEquals("complete"u8) ? ClientMessageType.Complete
        : reader.ValueTextEquals("ping"u8) ? ClientMessageType.Ping
        : reader.ValueTextEquals("pong"u8) ? ClientMessageType.Pong
        : reader.ValueTextEquals("connection_init"u8) ? ClientMessageType.ConnectionInit
        : ClientMessageType.Unknown;

    private static ReadOnlyMemory<byte> ReadPayload(ref Utf8JsonReader reader, ReadOnlyMemory<byte> utf8)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                reader.Skip();
                return utf8[start..(int)reader.BytesConsumed];
            case JsonTokenType.Null:
                return default;
            default:
                throw RequestRefusedException.BadRequest("Invalid message: \"payload\" must be an object");
        }
    }

    private static ClientMessage Validated(ClientMessage message)
    {
        var isOperation = message.Type is ClientMessageType.Subscribe or ClientMessageType.Complete;
        if (message.Type == ClientMessageType.Unknown)
        {
            throw RequestRefusedException.BadRequest("Invalid message: unknown \"type\"");
        }

        if (isOperation && string.IsNullOrEmpty(message.Id))
        {
            throw RequestRefusedException.BadRequest("Invalid message: \"id\" must be a string that is not empty");
        }

        if (message.Type == ClientMessageType.Subscribe && message.Payload.IsEmpty)
        {
            throw RequestRefusedException.BadRequest("Invalid message: \"payload\" is missing");
        }

        return message;
    }
}
