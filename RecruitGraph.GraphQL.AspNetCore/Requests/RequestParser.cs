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
            Read(utf8, request);
            return request;
        }
        catch (JsonException exception)
        {
            request.Dispose();
            throw RequestRefusedException.BadRequest(
                $"The request is not valid JSON: see line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
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
            throw RequestRefusedException.BadRequest($"\"{member}\" is not valid JSON.");
        }
    }

    private static void RequireText(ReadOnlySpan<byte> utf8, string what)
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

    private static void Read(ReadOnlySpan<byte> utf8, ParsedRequest request)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw RequestRefusedException.BadRequest("The request must be a JSON object.");
        }

        var seen = Members.None;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("query"u8))
            {
                Once(ref seen, Members.Query, "query");
                ReadDocument(ref reader, request);
            }
            else if (reader.ValueTextEquals("operationName"u8))
            {
                Once(ref seen, Members.OperationName, "operationName");
                ReadOperationName(ref reader, request);
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
            else
            {
                reader.Skip();
            }
        }

        reader.Read();
        if (!seen.HasFlag(Members.Query))
        {
            throw RequestRefusedException.BadRequest("The request must have a string \"query\".");
        }
    }

    private static void ReadDocument(ref Utf8JsonReader reader, ParsedRequest request)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.String)
        {
            throw RequestRefusedException.BadRequest("\"query\" must be a string.");
        }

        request.SetDocument(ref reader);
    }

    private static void ReadOperationName(ref Utf8JsonReader reader, ParsedRequest request)
    {
        reader.Read();
        request.SetOperationName(reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Null => null,
            _ => throw RequestRefusedException.BadRequest("\"operationName\" must be a string or null."),
        });
    }

    private static JsonDocument? ReadObject(ref Utf8JsonReader reader, string member)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw RequestRefusedException.BadRequest($"\"{member}\" must be an object or null.");
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
            throw RequestRefusedException.BadRequest($"\"{name}\" is given twice.");
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
    }
}
