namespace RecruitGraph.Data.Users;

/// <summary>The user was anonymised: nobody signs in as him, and nothing of him changes any more.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class UserAnonymisedException(Exception? innerException = null)
    : RecruitGraphException("USER_ANONYMISED", "The user was anonymised and cannot be changed.", innerException);
