using RecruitGraph.Data.Directories;

namespace RecruitGraph.Schema.Directories;

/// <summary>For what entries are chosen.</summary>
/// <param name="IsConfidential">Whether new ones are to be confidential.</param>
/// <param name="Present">The entries that it has: the confidential ones of these may be chosen as well, and no others.</param>
internal sealed record DirectoryScope(bool IsConfidential, IReadOnlyCollection<DirectoryEntry> Present)
{
    /// <summary>For what everyone may know.</summary>
    public static DirectoryScope Public { get; } = new(false, []);

    /// <summary>The confidential entries that it has.</summary>
    public IEnumerable<DirectoryEntry> Own => Present.Where(entry => entry.IsConfidential);
}
