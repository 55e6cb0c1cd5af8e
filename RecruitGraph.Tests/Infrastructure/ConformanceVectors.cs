using System.Text.Json;

namespace RecruitGraph.Tests.Infrastructure;

/// <summary>
/// What the reference implementation answers, as JSON files in the folder <c>../shared/vectors</c> beside the repository, or
/// in the one that <c>RECRUITGRAPH_VECTORS</c> names.
/// </summary>
internal static class ConformanceVectors
{
    private static readonly string Folder =
        Environment.GetEnvironmentVariable("RECRUITGRAPH_VECTORS") is { Length: > 0 } given
            ? given
            : RepositoryRoot.Combine("..", "shared", "vectors");

    /// <summary>Why the tests over the vectors cannot run; null where they can.</summary>
    public static string? SkipReason { get; } = WhyAbsent(Folder);

    /// <summary>What a test says that finds no vectors in a folder; null where the folder is there.</summary>
    public static string? WhyAbsent(string folder) =>
        Directory.Exists(folder) ? null : $"The conformance vectors are absent: there is no folder {folder}.";

    /// <summary>A file of the folder, parsed.</summary>
    public static JsonDocument Load(string file) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, file)), new JsonDocumentOptions { MaxDepth = 512 });
}

/// <summary>A test over the conformance vectors; it says so and is skipped where they are absent.</summary>
public sealed class VectorFactAttribute : FactAttribute
{
    public VectorFactAttribute() => Skip = ConformanceVectors.SkipReason;
}
