namespace RecruitGraph.Tests.Server.Authorization;

/// <summary>Who calls: the columns of the matrix, in their order.</summary>
public enum Caller
{
    /// <summary>Nobody has signed in.</summary>
    Anonymous,

    /// <summary>A job seeker who has nothing to do with the subject.</summary>
    Other,

    /// <summary>Whose the subject is: an application's candidate, a discussion's author, a vacancy's owner.</summary>
    Owner,

    /// <summary>HR, in the team of every vacancy there is.</summary>
    Hr,

    /// <summary>HR, in the team of none.</summary>
    Outsider,

    /// <summary>ADMIN, in the team of none.</summary>
    Admin,

    /// <summary>The owner, who was blocked while this session of his survived.</summary>
    Blocked,
}
