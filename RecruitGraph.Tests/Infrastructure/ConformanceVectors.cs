using System.Text.Json;

namespace RecruitGraph.Tests.Infrastructure;

/// <summary>What the reference implementation answers, as JSON files in a folder beside the repository.</summary>
internal static class ConformanceVectors
{
    /// <summary>The folder, or null where it is absent.</summary>
    public static string? Folder { get; } =
        Directory.Exists(RepositoryRoot.Combine("..", "shared", "vectors"))
            ? RepositoryRoot.Combine("..", "shared", "vectors")
            : null;

    /// <summary>A file of the folder, parsed.</summary>
    public static JsonDocument Load(string file) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder!, file)), new JsonDocumentOptions { MaxDepth = 512 });
}

/// <summary>A test over the conformance vectors; it says so and is skipped where they are absent.</summary>
public sealed class VectorFactAttribute : FactAttribute
{
    public VectorFactAttribute()
    {
        if (ConformanceVectors.Folder is null)
        {
            Skip = "The folder ../shared/vectors is absent.";
        }
    }
}
