using RecruitGraph.Data.Directories;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Directories;

/// <summary>One of the lists from which vacancies, candidates and test questions are described.</summary>
[ObjectType<Directory>]
public static partial class DirectoryNode
{
    /// <summary>Its entries in the order of their numbers, for forms; at most 1,000. `directoryEntries` has all of them, in pages.</summary>
    [Cost(1)]
    [ListSize(AssumedSize = 100)]
    public static async Task<IReadOnlyList<DirectoryEntry>> GetEntriesAsync(
        [Parent] Directory directory, IEntriesByDirectoryDataLoader entriesByDirectory, CancellationToken cancellationToken) =>
        await entriesByDirectory.LoadAsync(directory.Kind, cancellationToken) ?? [];
}
