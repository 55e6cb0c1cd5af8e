namespace RecruitGraph.Data.Directories;

/// <summary>There is no such entry in any directory.</summary>
public sealed class DirectoryEntryNotFoundException()
    : RecruitGraphException("DIRECTORY_ENTRY_NOT_FOUND", "There is no such directory entry.");
