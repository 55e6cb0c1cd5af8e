namespace RecruitGraph.Data.Users;

/// <summary>Without this user there would be no administrator left who can sign in.</summary>
public sealed class LastAdminException()
    : RecruitGraphException("LAST_ADMIN", "There would be no administrator left. Make somebody else one first.");
