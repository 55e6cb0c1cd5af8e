namespace RecruitGraph.Data.BlockedUsers;

/// <summary>The user is blocked already.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class UserAlreadyBlockedException(Exception? innerException = null)
    : RecruitGraphException("USER_ALREADY_BLOCKED", "The user is blocked already.", innerException);
