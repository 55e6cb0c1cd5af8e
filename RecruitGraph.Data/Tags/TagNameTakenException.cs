namespace RecruitGraph.Data.Tags;

/// <summary>There is a tag of that name.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class TagNameTakenException(Exception? innerException = null)
    : RecruitGraphException("TAG_NAME_TAKEN", "There is a tag of that name already. Take that one, or choose another name.", innerException);
