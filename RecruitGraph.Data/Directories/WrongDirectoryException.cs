namespace RecruitGraph.Data.Directories;

/// <summary>An entry of one directory was given where one of another belongs.</summary>
/// <param name="expected">The directory that belongs there.</param>
/// <param name="actual">The directory of the entry; null where there was none.</param>
public sealed class WrongDirectoryException(DirectoryKind expected, DirectoryKind? actual)
    : RecruitGraphException("WRONG_DIRECTORY", Describe(expected, actual))
{
    /// <summary>From which directory the entry should be.</summary>
    public DirectoryKind Expected { get; } = expected;

    /// <summary>From which directory it is.</summary>
    public DirectoryKind? Actual { get; } = actual;

    private static string Describe(DirectoryKind expected, DirectoryKind? actual) => actual is null
        ? $"Exactly a {DirectoryKind.Specialization} has an entry of {expected} above it."
        : $"An entry of {actual} was given where one of {expected} belongs.";
}
