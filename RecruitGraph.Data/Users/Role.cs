namespace RecruitGraph.Data.Users;

/// <summary>What a user is to the house.</summary>
/// <remarks>Persisted: numbers are explicit and only ever added.</remarks>
public enum Role : short
{
    /// <summary>Looks for work: sees published vacancies and his own applications.</summary>
    JobSeeker = 0,

    /// <summary>Recruits: sees and moves all applications.</summary>
    Hr = 1,

    /// <summary>Administers the house, and may do what HR may.</summary>
    Admin = 2
}
