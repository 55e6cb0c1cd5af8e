namespace RecruitGraph.Data.Directories;

/// <summary>A directory entry cannot go while something is described by it.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class DirectoryEntryInUseException(Exception? innerException = null) : RecruitGraphException(
    "DIRECTORY_ENTRY_IN_USE",
    "Vacancies, candidates, test questions, résumés or specializations refer to this entry. Rename it, or take it away there first.",
    innerException);
