using System.Text.Json;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Reads an array of requests. https://github.com/graphql/graphql-over-http/blob/main/rfcs/Batching.md</summary>
internal static class BatchParser
{
    /// <summary>Whether JSON text is an array, if it is JSON at all.</summary>
    public static bool IsArray(ReadOnlySpan<byte> utf8) => utf8.TrimStart(" \t\r\n"u8) is [(byte)'[', ..];

    /// <summary>Reads the requests; an element that is none keeps its place, and the reason.</summary>
    /// <exception cref="RequestRefusedException">
    /// The text is no JSON, or the array is empty or longer than <paramref name="maxSize"/>.
    /// </exception>
    public static RequestBatch Parse(ReadOnlySpan<byte> utf8, int maxSize)
    {
        RequestParser.RequireText(utf8, "The request");
        RequireSize(Count(utf8), maxSize);

        var batch = new RequestBatch();
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            batch.Add(ReadEntry(reader));
            reader.Skip();
        }

        return batch;
    }

    private static int Count(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        try
        {
            var reader = new Utf8JsonReader(utf8);
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                count++;
                reader.Skip();
            }

            // Anything behind the array is an error, which the reader finds when asked for more.
            reader.Read();
        }
        catch (JsonException exception)
        {
            throw RequestParser.NotJson(exception, utf8);
        }

        return count;
    }

    private static void RequireSize(int count, int maxSize)
    {
        if (count == 0)
        {
            throw RequestRefusedException.Malformed("The array must hold at least one request.");
        }

        if (count > maxSize)
        {
            throw RequestRefusedException.BatchTooLarge(maxSize, count);
        }
    }

    // The reader is a copy: wherever a request turns out to be none, the caller's still stands at its start.
    private static BatchEntry ReadEntry(Utf8JsonReader reader)
    {
        var request = new ParsedRequest();
        try
        {
            RequestParser.Read(ref reader, request);
            return new BatchEntry(request, null);
        }
        catch (RequestRefusedException refusal)
        {
            request.Dispose();
            return new BatchEntry(null, refusal);
        }
    }
}
