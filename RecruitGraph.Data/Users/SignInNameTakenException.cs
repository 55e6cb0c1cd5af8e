namespace RecruitGraph.Data.Users;

/// <summary>A user name or e-mail address already signs somebody else in.</summary>
/// <param name="innerException">What the database said, where it was the database that refused.</param>
public sealed class SignInNameTakenException(Exception? innerException = null)
    : RecruitGraphException("SIGN_IN_NAME_TAKEN", "The user name or e-mail address is already taken. Choose another.", innerException);
