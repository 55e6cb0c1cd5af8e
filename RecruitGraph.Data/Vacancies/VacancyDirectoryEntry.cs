using RecruitGraph.Data.Directories;

namespace RecruitGraph.Data.Vacancies;

/// <summary>That a vacancy is described by a directory entry.</summary>
public sealed class VacancyDirectoryEntry
{
    private VacancyDirectoryEntry()
    {
    }

    internal VacancyDirectoryEntry(DirectoryEntry entry, int position)
    {
        EntryId = entry.Id;
        Entry = entry;
        Position = position;
    }

    public long VacancyId { get; private set; }

    public long EntryId { get; private set; }

    public DirectoryEntry Entry { get; private set; } = null!;

    /// <summary>Order among the vacancy's entries, from 0; the directories' entries may be mixed.</summary>
    public int Position { get; internal set; }
}
