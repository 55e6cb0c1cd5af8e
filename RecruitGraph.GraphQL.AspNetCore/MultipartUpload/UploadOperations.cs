using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>The part <c>operations</c>: a request, or an array of them, in which null stands where a file belongs.</summary>
internal sealed class UploadOperations
{
    // A reference takes the place of a null, and is one level more.
    private static readonly JsonSerializerOptions WithReferences = new() { MaxDepth = JsonNesting.MaxDepth + 1 };

    private readonly JsonNode _root;

    private UploadOperations(JsonNode root) => _root = root;

    /// <exception cref="RequestRefusedException">The text is no object or array in JSON, or nested too deep.</exception>
    public static UploadOperations Parse(ReadOnlySpan<byte> utf8)
    {
        RequestParser.RequireText(utf8, "\"operations\"");
        try
        {
            return JsonNode.Parse(utf8) is { } root and (JsonObject or JsonArray)
                ? new UploadOperations(root)
                : throw Refuse("\"operations\" must be a request or an array of them.");
        }
        catch (JsonException)
        {
            throw JsonNesting.FindExcess(utf8, "operations") ?? Refuse("\"operations\" is not valid JSON.");
        }
    }

    /// <summary>Puts the reference of a file where a path leads.</summary>
    /// <exception cref="RequestRefusedException">The path leads nowhere, or to something else than a null in the variables.</exception>
    public void Place(string path, string key)
    {
        try
        {
            var segments = path.Split('.');
            RequireVariables(segments, path);
            var parent = _root;
            foreach (var segment in segments.AsSpan(0, segments.Length - 1))
            {
                parent = Step(parent, segment, path);
            }

            Replace(parent, segments[^1], path, key);
        }
        catch (ArgumentException)
        {
            // The tree is read as it is walked, and this is how it tells of a name that is given twice.
            throw Refuse("\"operations\" has an object that names a member twice.");
        }
    }

    /// <summary>The operations as they are now.</summary>
    /// <exception cref="RequestRefusedException">The reference of a file, which is an object, lies too deep.</exception>
    public byte[] ToUtf8()
    {
        var utf8 = JsonSerializer.SerializeToUtf8Bytes(_root, WithReferences);
        return JsonNesting.FindExcess(utf8, "operations") is { } refusal ? throw refusal : utf8;
    }

    private void RequireVariables(string[] segments, string path)
    {
        var first = _root is JsonArray ? 1 : 0;
        if (segments.Length < first + 2 || segments[first] != "variables")
        {
            throw Refuse($"The path \"{path}\" of \"map\" must lead into the variables.");
        }
    }

    private static JsonNode Step(JsonNode parent, string segment, string path) => parent switch
    {
        JsonObject entries when entries.TryGetPropertyValue(segment, out var child) && child is not null => child,
        JsonArray items when TryIndex(items, segment, out var index) && items[index] is { } item => item,
        _ => throw Missing(path),
    };

    private static void Replace(JsonNode parent, string segment, string path, string key)
    {
        switch (parent)
        {
            case JsonObject entries when entries.TryGetPropertyValue(segment, out var child):
                RequireNull(child, path);
                entries[segment] = Reference(key);
                break;
            case JsonArray items when TryIndex(items, segment, out var index):
                RequireNull(items[index], path);
                items[index] = Reference(key);
                break;
            default:
                throw Missing(path);
        }
    }

    private static bool TryIndex(JsonArray items, string segment, out int index) =>
        int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out index) && index < items.Count;

    private static void RequireNull(JsonNode? value, string path)
    {
        if (value is not null)
        {
            throw Refuse($"The path \"{path}\" of \"map\" must lead to a null in \"operations\", and to no other file.");
        }
    }

    private static JsonObject Reference(string key) => new() { [UploadReference.Member] = key };

    private static RequestRefusedException Missing(string path) =>
        Refuse($"The path \"{path}\" of \"map\" leads nowhere in \"operations\".");

    private static RequestRefusedException Refuse(string message) => RequestRefusedException.BadUpload(message);
}
