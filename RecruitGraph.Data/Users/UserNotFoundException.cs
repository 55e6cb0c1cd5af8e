namespace RecruitGraph.Data.Users;

/// <summary>There is no such user, or the caller may not see him.</summary>
public sealed class UserNotFoundException() : RecruitGraphException("USER_NOT_FOUND", "There is no such user.");
