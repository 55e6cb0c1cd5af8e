using RecruitGraph.Data.Directories;

namespace RecruitGraph.Data.Resumes;

/// <summary>That an uploaded résumé names a skill or technology of the directories.</summary>
public sealed class ResumeAnalysisSkill
{
    private ResumeAnalysisSkill()
    {
    }

    internal ResumeAnalysisSkill(DirectoryEntry entry)
    {
        EntryId = entry.Id;
        Entry = entry;
    }

    public long FileId { get; private set; }

    public long EntryId { get; private set; }

    public DirectoryEntry Entry { get; private set; } = null!;
}
