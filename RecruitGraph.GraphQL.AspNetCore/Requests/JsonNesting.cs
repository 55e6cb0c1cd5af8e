using System.Text.Json;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>How deep JSON may be nested.</summary>
internal static class JsonNesting
{
    /// <summary>What <see cref="Utf8JsonReader"/> reads unless told otherwise, in objects and arrays within each other.</summary>
    public const int MaxDepth = 64;

    /// <summary>Whether text that the reader refused is well-formed down to where it becomes too deep.</summary>
    public static bool IsTooDeep(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth + 1 });
            while (reader.Read())
            {
                if (reader.CurrentDepth == MaxDepth && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // It is no JSON for another reason.
        }

        return false;
    }
}
