using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.Differential;

/// <summary>npm graphql, in one process that answers many questions at a time; see <c>npm/graphql-oracle.mjs</c>.</summary>
internal sealed class ReferenceImplementation : IAsyncDisposable
{
    /// <summary>How long a batch of questions may take.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 512 };

    private readonly Process _process;

    private ReferenceImplementation(Process process) => _process = process;

    /// <summary>Starts the process and gives it schemas by name.</summary>
    public static async Task<ReferenceImplementation> StartAsync(params (string Name, string Sdl)[] schemas)
    {
        var folder = RepositoryRoot.Combine("RecruitGraph.Tests", "npm");
        Directory.Exists(Path.Combine(folder, "node_modules"))
            .ShouldBeTrue("RecruitGraph.Tests/npm/node_modules is missing; ./recruitgraph test installs it.");
        var reference = new ReferenceImplementation(Process.Start(new ProcessStartInfo("node", ["graphql-oracle.mjs"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!);
        foreach (var (name, sdl) in schemas)
        {
            await reference.AskAsync(new JsonObject { ["op"] = "schema", ["name"] = name, ["sdl"] = sdl });
        }

        return reference;
    }

    /// <summary>Asks one question.</summary>
    public async Task<JsonElement> AskAsync(JsonObject question) => (await AskAsync([question]))[0];

    /// <summary>Asks questions; the answers are in their order.</summary>
    public async Task<IReadOnlyList<JsonElement>> AskAsync(IReadOnlyList<JsonObject> questions)
    {
        using var patience = new CancellationTokenSource(Patience);
        // Both pipes have room for a part only, so one must be read while the other is written.
        var asking = WriteAsync(questions, patience.Token);
        var answers = new List<JsonElement>(questions.Count);
        while (answers.Count < questions.Count)
        {
            var line = await _process.StandardOutput.ReadLineAsync(patience.Token)
                ?? throw new EndOfStreamException("The reference implementation ended; its reason is in the test run's output.");
            var answer = JsonDocument.Parse(line, Deep).RootElement;
            answer.TryGetProperty("crash", out var crash).ShouldBeFalse($"{questions[answers.Count]}\n{crash}");
            answers.Add(answer);
        }

        await asking;
        return answers;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        _process.Dispose();
    }

    private async Task WriteAsync(IReadOnlyList<JsonObject> questions, CancellationToken cancellationToken)
    {
        foreach (var question in questions)
        {
            await _process.StandardInput.WriteLineAsync(question.ToJsonString().AsMemory(), cancellationToken);
        }

        await _process.StandardInput.FlushAsync(cancellationToken);
    }
}
