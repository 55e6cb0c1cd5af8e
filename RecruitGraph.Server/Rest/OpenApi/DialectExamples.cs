using System.Text.Json.Nodes;
using RecruitGraph.Server.Rest.Dialects;

namespace RecruitGraph.Server.Rest.OpenApi;

/// <summary>
/// The examples of the old documents, <c>examples.json</c> beside a dialect's controllers: by method and URL the bodies that are sent
/// (<c>request</c>, others as <c>request: name</c>, or <c>form</c> where they are files) and answered (by status).
/// </summary>
internal sealed class DialectExamples
{
    private readonly Dictionary<string, JsonObject> _dialects = DialectNames.All.ToDictionary(dialect => dialect, Load);

    /// <summary>The examples of an endpoint.</summary>
    /// <param name="dialect">The dialect's name.</param>
    /// <param name="endpoint">Method and URL, as <c>PUT /api/recruit/advance</c>.</param>
    public JsonObject? Find(string dialect, string endpoint) => _dialects[dialect][endpoint]?.AsObject();

    /// <summary>All endpoints that have examples.</summary>
    public IEnumerable<string> Endpoints(string dialect) => _dialects[dialect].Select(example => example.Key);

    private static JsonObject Load(string dialect)
    {
        using var stream = typeof(DialectExamples).Assembly.GetManifestResourceStream($"{dialect}.json");
        return stream is null ? [] : JsonNode.Parse(stream)!.AsObject();
    }
}
