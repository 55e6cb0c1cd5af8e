namespace RecruitGraph.Data.Groups;

/// <summary>There is a group of that name.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class GroupNameTakenException(Exception? innerException = null)
    : RecruitGraphException("GROUP_NAME_TAKEN", "There is a group of that name already. Choose another.", innerException);
