using RecruitGraph.Data.Directories;

namespace RecruitGraph.Data.Candidates;

/// <summary>That a candidate says he has a skill, or knows a technology, of the directories.</summary>
public sealed class CandidateDirectoryEntry
{
    private CandidateDirectoryEntry()
    {
    }

    internal CandidateDirectoryEntry(DirectoryEntry entry)
    {
        EntryId = entry.Id;
        Entry = entry;
    }

    public long CandidateId { get; private set; }

    public long EntryId { get; private set; }

    public DirectoryEntry Entry { get; private set; } = null!;
}
