using System.Text.Json;
using System.Text.Unicode;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Reads the JSON form of a request, as a POST carries it in its body and a socket in the payload of <c>subscribe</c>. Members
/// that it does not know are ignored. GraphQL over HTTP, section "Request Parameters".
/// </summary>
internal static class RequestParser
{
    /// <exception cref="RequestRefusedException">The text is no request; the message says why.</exception>
    public static ParsedRequest Parse(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            throw RequestRefusedException.BadRequest("The request is empty; it must be a JSON object with a member \"query\".");
        }

        RequireText(utf8, "The request");
        var request = new ParsedRequest();
        try
        {
            var reader = new Utf8JsonReader(utf8);
            reader.Read();
            Read(ref reader, request);

            // Anything behind the object is an error, which the reader finds when asked for more.
            reader.Read();
            return request;
        }
        catch (JsonException exception)
        {
            request.Dispose();
            throw NotJson(exception, utf8);
        }
        catch
        {
            request.Dispose();
            throw;
        }
    }

    /// <summary>Reads a member that stands on its own, in a URL for instance: a JSON object, or null where it is blank or null.</summary>
    /// <exception cref="RequestRefusedException">The text is anything else.</exception>
    public static JsonDocument? ParseObject(ReadOnlySpan<byte> utf8, string member)
    {
        if (utf8.Trim(" \t\r\n"u8).IsEmpty)
        {
            return null;
        }

        RequireText(utf8, $"\"{member}\"");
        JsonDocument? value = null;
        try
        {
            var reader = new Utf8JsonReader(utf8);
            reader.Read();
            value = ReadObject(ref reader, member);

            // Anything behind the object is an error, which the reader finds when asked for more.
            reader.Read();
            return value;
        }
        catch (JsonException)
        {
            value?.Dispose();
            throw JsonNesting.FindExcess(utf8, member) ?? RequestRefusedException.BadRequest($"\"{member}\" is not valid JSON.");
        }
    }

    /// <summary>Why text is no JSON that is read here.</summary>
    public static RequestRefusedException NotJson(JsonException exception, ReadOnlySpan<byte> utf8) =>
        JsonNesting.FindExcess(utf8) is { } depth
            ? RequestRefusedException.TooDeep(depth)
            : RequestRefusedException.BadRequest(
                $"The request is not valid JSON: see line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");

    /// <exception cref="RequestRefusedException">The bytes are no text.</exception>
    public static void RequireText(ReadOnlySpan<byte> utf8, string what)
    {
        if (!Utf8.IsValid(utf8))
        {
            throw RequestRefusedException.BadRequest($"{what} is not valid UTF-8.");
        }

        if (JsonEscapes.HasLoneSurrogate(utf8))
        {
            throw RequestRefusedException.BadRequest($"{what} escapes half of a surrogate pair, which is no text.");
        }
    }

    /// <summary>Reads the members of the object at which the reader stands, up to its end.</summary>
    /// <exception cref="RequestRefusedException">There is no object, or its members make no request.</exception>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static void Read(ref Utf8JsonReader reader, ParsedRequest request)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw RequestRefusedException.Malformed("The request must be a JSON object.");
        }

        var seen = Members.None;
        string? id = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("query"u8))
            {
                Once(ref seen, Members.Query, "query");
                seen = ReadDocument(ref reader, request) ? seen : seen & ~Members.Query;
            }
            else if (reader.ValueTextEquals("operationName"u8))
            {
                Once(ref seen, Members.OperationName, "operationName");
                reader.Read();
                request.SetOperationName(ReadText(ref reader, "operationName"));
            }
            else if (reader.ValueTextEquals("variables"u8))
            {
                Once(ref seen, Members.Variables, "variables");
                reader.Read();
                request.SetVariables(ReadObject(ref reader, "variables"));
            }
            else if (reader.ValueTextEquals("extensions"u8))
            {
                Once(ref seen, Members.Extensions, "extensions");
                reader.Read();
                request.SetExtensions(ReadObject(ref reader, "extensions"));
            }
            else if (reader.ValueTextEquals("documentId"u8))
            {
                Once(ref seen, Members.DocumentId, "documentId");
                reader.Read();
                request.DocumentId = ReadText(ref reader, "documentId");
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                id = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                reader.Skip();
            }
            else
            {
                reader.Skip();
            }
        }

        // The short name means something to some clients only, so it counts where nothing else says what to run.
        if (!seen.HasFlag(Members.Query))
        {
            request.DocumentId ??= id;
        }

        if (!seen.HasFlag(Members.Query) && !request.NamesDocument)
        {
            throw RequestRefusedException.Malformed("The request must have a string \"query\" or \"documentId\".");
        }
    }

    /// <summary>Reads the document; false where there is none.</summary>
    private static bool ReadDocument(ref Utf8JsonReader reader, ParsedRequest request)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return false;
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            throw RequestRefusedException.Malformed("\"query\" must be a string.");
        }

        request.SetDocument(ref reader);
        return true;
    }

    private static string? ReadText(ref Utf8JsonReader reader, string member) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        _ => throw RequestRefusedException.Malformed($"\"{member}\" must be a string or null."),
    };

    private static JsonDocument? ReadObject(ref Utf8JsonReader reader, string member)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw RequestRefusedException.Malformed($"\"{member}\" must be an object or null.");
        }

        // Clients send {} all the time; it is not worth a document.
        var next = reader;
        if (next.Read() && next.TokenType == JsonTokenType.EndObject)
        {
            reader = next;
            return null;
        }

        return JsonDocument.ParseValue(ref reader);
    }

    private static void Once(ref Members seen, Members member, string name)
    {
        if (seen.HasFlag(member))
        {
            throw RequestRefusedException.Malformed($"\"{name}\" is given twice.");
        }

        seen |= member;
    }

    [Flags]
    private enum Members
    {
        None = 0,
        Query = 1,
        OperationName = 2,
        Variables = 4,
        Extensions = 8,
        DocumentId = 16,
    }
}
