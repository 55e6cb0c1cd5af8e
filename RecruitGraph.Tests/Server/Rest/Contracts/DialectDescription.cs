using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RecruitGraph.Server.Rest;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Rest.Contracts;

/// <summary>The OpenAPI document of a dialect, against which every answer is held that a <see cref="LegacyClient"/> gets.</summary>
internal sealed class DialectDescription
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<DialectDescription>>> Loaded = new();
    private static readonly HttpClient Http = new();

    private readonly List<(string[] Path, JsonElement Methods)> _paths;

    private DialectDescription(JsonElement document) => _paths =
        [.. document.GetProperty("paths").EnumerateObject().Select(path => (Segments(path.Name), path.Value))];

    /// <summary>The answer has a status and a body that the endpoint is described with; at a shared URL, in one of the dialects.</summary>
    public static async Task ShouldDescribeAsync(RecruitServer server, string root, string method, string url, LegacyAnswer answer)
    {
        if (server.Services.GetRequiredService<IOptions<RestOptions>>().Value.Off.Count > 0)
        {
            return;
        }

        var differences = new List<IReadOnlyList<string>>();
        foreach (var dialect in ContractDocument.Dialects.Where(dialect => root.Length == 0 || root == $"/legacy/{dialect}"))
        {
            var description = await Loaded.GetOrAdd(dialect, _ => new(() => LoadAsync(server, dialect))).Value;
            if (description.Find(method, url) is { } operation)
            {
                differences.Add(Differences(operation, answer));
            }
        }

        if (differences.Count > 0 && differences.TrueForAll(found => found.Count > 0))
        {
            throw new ShouldAssertException(
                $"{root} {method} {url} {(int)answer.Status}: {string.Join("; ", differences.SelectMany(found => found))}\n{answer.Body}");
        }
    }

    private static async Task<DialectDescription> LoadAsync(RecruitServer server, string dialect) =>
        new(await Http.GetFromJsonAsync<JsonElement>(new Uri(server.Url, $"/openapi/{dialect}.json")));

    private static IReadOnlyList<string> Differences(JsonElement operation, LegacyAnswer answer) =>
        !operation.GetProperty("responses").TryGetProperty(((int)answer.Status).ToString(CultureInfo.InvariantCulture), out var response) ? ["the status is not described"]
        : !answer.Headers.GetValueOrDefault("Content-Type", "").StartsWith("application/json", StringComparison.Ordinal) ? ["it is no JSON"]
        : [.. DescribedShape.Differences(response.GetProperty("content").GetProperty("application/json").GetProperty("schema"), answer.Json)];

    /// <summary>The operation that such a request asks for; one whose path has fewer parameters before the others.</summary>
    private JsonElement? Find(string method, string url)
    {
        var asked = Segments(Uri.UnescapeDataString(url.Split('?')[0]));
        return _paths
            .Where(path => path.Methods.TryGetProperty(method.ToLowerInvariant(), out var operation) && IsMeant(path.Path, operation, asked))
            .OrderBy(path => path.Path.Count(segment => segment[0] == '{'))
            .Select(path => (JsonElement?)path.Methods.GetProperty(method.ToLowerInvariant()))
            .FirstOrDefault();
    }

    private static bool IsMeant(string[] path, JsonElement operation, string[] asked) => path.Length == asked.Length && path.Zip(asked).All(pair =>
        pair.First[0] == '{' ? Fits(operation, pair.First[1..^1], pair.Second) : pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));

    private static bool Fits(JsonElement operation, string parameter, string value)
    {
        var schema = operation.GetProperty("parameters").EnumerateArray()
            .Single(described => described.GetProperty("name").GetString() == parameter).GetProperty("schema");
        return !schema.TryGetProperty("format", out var format) || format.GetString() != "int64"
            || (long.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
                && (!schema.TryGetProperty("minimum", out var minimum) || number >= minimum.GetInt64()));
    }

    private static string[] Segments(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
