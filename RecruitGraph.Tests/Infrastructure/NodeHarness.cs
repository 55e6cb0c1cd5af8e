using System.Text.Json;

namespace RecruitGraph.Tests.Infrastructure;

/// <summary>Runs scripts that print a line of JSON for everything they have tried.</summary>
internal static class NodeHarness
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Runs a script of the folder npm to its end.</summary>
    /// <exception cref="ShouldAssertException">The packages are missing, or the script failed as a whole.</exception>
    public static async Task<IReadOnlyList<NodeOutcome>> RunAsync(string script, params string[] arguments)
    {
        await using var process = NodeScript.Start(script, arguments);
        return [.. (await process.ReadToEndAsync()).Select(static line => line.Deserialize<NodeOutcome>(Options)!)];
    }
}

/// <summary>What came of one thing that a script has tried.</summary>
internal sealed record NodeOutcome(string Name, string Status)
{
    /// <summary>The suite's own name for it, where it has one.</summary>
    public string? Id { get; init; }

    public string? Reason { get; init; }

    public bool IsOk => Status == "ok";

    public override string ToString() => $"{Status} {Id} {Name} {Reason}".Trim();
}
