using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.Tests.Frontend;

/// <summary>How an operation of a screen is called on the demo data: a member of the JSON file beside the screen's operations.</summary>
/// <param name="Caller">Who asks, by user name; null for nobody in particular.</param>
/// <param name="Given">One row of the demo data, as SQL.</param>
/// <param name="Variables">
/// The variables. <c>$column</c> stands for that column of the row, <c>$Type:column</c> for the global id that it makes.
/// </param>
/// <param name="Empty">Paths of the answer that may be null or empty wherever they occur; all others hold something somewhere.</param>
/// <param name="Trigger">Of a subscription: the operation of the same screen that makes the event.</param>
internal sealed record ScreenCall(
    [property: JsonRequired] string? Caller, string? Given, [property: JsonRequired] JsonObject Variables, string[]? Empty, string? Trigger);

/// <summary>An operation of a screen.</summary>
/// <param name="Screen">The file's name.</param>
/// <param name="Name">The operation's name.</param>
/// <param name="Text">The operation with its fragments, as a client sends it.</param>
/// <param name="Call">How it is called; null where nothing says so.</param>
internal sealed record ScreenOperation(string Screen, string Name, string Text, ScreenCall? Call)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Those of all screens, by name.</summary>
    public static IReadOnlyDictionary<string, ScreenOperation> All { get; } = Read();

    /// <summary>The calls of no operation.</summary>
    public static IEnumerable<string> Strays => Calls().SelectMany(screen => screen.Value.Keys).Except(All.Keys);

    private static Dictionary<string, ScreenOperation> Read()
    {
        var files = Directory.GetFiles(FrontendPackage.Screens, "*.graphql");
        var documents = OperationDocuments.Separate(GraphQLParser.Parse(string.Join('\n', files.Select(File.ReadAllText))));
        var calls = Calls();
        return files
            .SelectMany(file => OperationDocuments.Separate(GraphQLParser.Parse(File.ReadAllText(file))).Keys
                .Select(name => (Screen: Path.GetFileNameWithoutExtension(file), Name: name)))
            .Select(operation => new ScreenOperation(
                operation.Screen,
                operation.Name,
                SyntaxPrinter.Print(documents[operation.Name]),
                calls.GetValueOrDefault(operation.Screen)?.GetValueOrDefault(operation.Name)))
            .ToDictionary(operation => operation.Name);
    }

    private static Dictionary<string, Dictionary<string, ScreenCall>> Calls() =>
        Directory.GetFiles(FrontendPackage.Screens, "*.json").ToDictionary(
            file => Path.GetFileNameWithoutExtension(file),
            file => JsonSerializer.Deserialize<Dictionary<string, ScreenCall>>(File.ReadAllText(file), Options)!);
}
