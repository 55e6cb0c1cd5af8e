using System.Runtime.CompilerServices;

namespace RecruitGraph.Tests.Infrastructure;

/// <summary>Where the sources stand, for tests that compare committed files.</summary>
internal static class RepositoryRoot
{
    /// <summary>The folder of the solution file.</summary>
    public static string Path { get; } = Find();

    /// <summary>A file or folder of the repository.</summary>
    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find([CallerFilePath] string thisFile = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(thisFile)!, "..", ".."));
}
