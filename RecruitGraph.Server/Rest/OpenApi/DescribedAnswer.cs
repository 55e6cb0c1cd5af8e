using System.Globalization;
using System.Text.Json.Nodes;

namespace RecruitGraph.Server.Rest.OpenApi;

/// <summary>One of the answers that an endpoint may give.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Name">What there is to know of it.</param>
/// <param name="Body">The body.</param>
internal sealed record DescribedAnswer(int Status, string Name, JsonNode? Body)
{
    /// <summary>An example: its key is the status, and a name where it is not the document's own, as <c>200: nothing told yet</c>.</summary>
    public static DescribedAnswer Of(KeyValuePair<string, JsonNode?> example) =>
        example.Key.Split(": ", 2) is [var status, var name]
            ? new(Number(status), name, example.Value)
            : new(Number(example.Key), "documented", example.Value);

    private static int Number(string status) => int.Parse(status, CultureInfo.InvariantCulture);
}
