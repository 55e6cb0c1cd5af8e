namespace RecruitGraph.Data.Users;

/// <summary>The user was anonymised: nobody signs in as him, and nothing of him changes any more.</summary>
public sealed class UserAnonymisedException()
    : RecruitGraphException("USER_ANONYMISED", "The user was anonymised and cannot be changed.");
