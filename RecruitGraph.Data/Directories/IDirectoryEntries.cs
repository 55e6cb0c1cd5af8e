namespace RecruitGraph.Data.Directories;

/// <summary>Takes entries that exist and makes those that do not: how directories are extended while they are used.</summary>
public interface IDirectoryEntries
{
    /// <summary>
    /// The public entry of the wanted one's title in its directory and area, whoever made it; made now where there is none.
    /// Callers who want the same title at once get the same entry, and nobody fails.
    /// </summary>
    /// <param name="context">Tracks the entry, and its transaction, if any, makes it.</param>
    /// <param name="wanted">From <see cref="DirectoryEntry.Create"/>; not tracked, not confidential.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task<DirectoryEntry> GetOrCreateAsync(RecruitContext context, DirectoryEntry wanted, CancellationToken cancellationToken);
}
