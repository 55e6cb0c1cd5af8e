namespace RecruitGraph.Data.Groups;

/// <summary>The user belongs to the group already.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class DuplicateGroupMemberException(Exception? innerException = null)
    : RecruitGraphException("DUPLICATE_GROUP_MEMBER", "The user belongs to the group already.", innerException);
