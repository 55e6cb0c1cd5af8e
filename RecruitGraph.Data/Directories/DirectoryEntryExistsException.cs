namespace RecruitGraph.Data.Directories;

/// <summary>The directory has an entry of that title or number.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class DirectoryEntryExistsException(Exception? innerException = null) : RecruitGraphException(
    "DIRECTORY_ENTRY_EXISTS", "The directory has an entry of that title already. Take that one, or choose another title.", innerException);
