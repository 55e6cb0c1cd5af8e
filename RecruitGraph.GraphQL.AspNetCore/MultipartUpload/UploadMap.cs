using System.Text.Json;
using Microsoft.AspNetCore.Http;
using RecruitGraph.GraphQL.Analysis;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>The part <c>map</c>: for each file the paths in <c>operations</c> at which it stands.</summary>
internal sealed class UploadMap
{
    private readonly Dictionary<string, string[]> _pathsByFile = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string[]> PathsByFile => _pathsByFile;

    /// <exception cref="RequestRefusedException">The text is no map, or names too many files.</exception>
    public static UploadMap Parse(ReadOnlyMemory<byte> utf8, int maxFiles)
    {
        RequestParser.RequireText(utf8.Span, "\"map\"");
        var map = new UploadMap();
        try
        {
            using var document = JsonDocument.Parse(utf8);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw Refuse("\"map\" must be an object that gives each file its paths.");
            }

            foreach (var entry in document.RootElement.EnumerateObject())
            {
                map.Add(entry, maxFiles);
            }
        }
        catch (JsonException)
        {
            throw JsonNesting.FindExcess(utf8.Span, "map") ?? Refuse("\"map\" is not valid JSON.");
        }

        return map;
    }

    private void Add(JsonProperty entry, int maxFiles)
    {
        if (_pathsByFile.Count == maxFiles)
        {
            throw new RequestRefusedException(
                StatusCodes.Status413PayloadTooLarge,
                LimitError.Create(
                    TransportErrorCodes.TooManyFiles,
                    "The request has too many files",
                    "files",
                    Asked.AtLeast(maxFiles + 1.0),
                    maxFiles,
                    "Send the others in requests of their own.",
                    "map"));
        }

        if (entry.Value.ValueKind != JsonValueKind.Array
            || entry.Value.GetArrayLength() == 0
            || entry.Value.EnumerateArray().Any(static path => path.ValueKind != JsonValueKind.String))
        {
            throw Refuse($"\"map\" must give the file \"{entry.Name}\" a list of paths that is not empty.");
        }

        if (!_pathsByFile.TryAdd(entry.Name, [.. entry.Value.EnumerateArray().Select(static path => path.GetString()!)]))
        {
            throw Refuse($"\"map\" names the file \"{entry.Name}\" twice.");
        }
    }

    private static RequestRefusedException Refuse(string message) => RequestRefusedException.BadUpload(message);
}
