using System.Text.Json;
using RecruitGraph.GraphQL.Analysis;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>How deep JSON may be nested.</summary>
internal static class JsonNesting
{
    /// <summary>What <see cref="Utf8JsonReader"/> reads unless told otherwise, in objects and arrays within each other.</summary>
    public const int MaxDepth = 64;

    /// <summary>The refusal of text that the reader refused for its depth; null where it is no JSON for another reason.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="member">What of the request it is.</param>
    public static RequestRefusedException? FindExcess(ReadOnlySpan<byte> utf8, string member) =>
        FindExcess(utf8) is { } depth ? RequestRefusedException.TooDeep(depth, member) : null;

    /// <summary>
    /// How deep text is that the reader refused, if it is well-formed down to where it becomes too deep; null where it is no JSON for
    /// another reason.
    /// </summary>
    public static Asked? FindExcess(ReadOnlySpan<byte> utf8)
    {
        var deepest = 0;
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    deepest = Math.Max(deepest, reader.CurrentDepth + 1);
                }
            }
        }
        catch (JsonException)
        {
            return deepest > MaxDepth ? Asked.AtLeast(deepest) : null;
        }

        return deepest > MaxDepth ? deepest : null;
    }
}
