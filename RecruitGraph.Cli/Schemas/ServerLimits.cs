using System.Text.Json;
using RecruitGraph.GraphQL.Analysis;

namespace RecruitGraph.Cli.Schemas;

/// <summary>The limits of a request that the server comes with: its <c>appsettings.json</c>, which is built into this program.</summary>
internal static class ServerLimits
{
    private const string Settings = "appsettings.json";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNameCaseInsensitive = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    public static RequestLimits Read()
    {
        using var stream = typeof(ServerLimits).Assembly.GetManifestResourceStream(Settings)!;
        return JsonSerializer.Deserialize<ServerSettings>(stream, Json)!.GraphQL.Limits;
    }

    private sealed record ServerSettings(GraphQLSettings GraphQL);

    private sealed record GraphQLSettings(RequestLimits Limits);
}
