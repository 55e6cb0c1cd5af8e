namespace RecruitGraph.Data.SignInLog;

/// <summary>What came of a sign-in.</summary>
/// <remarks>Persisted: numbers are explicit and only ever added.</remarks>
public enum SignInOutcome : short
{
    /// <summary>It was done.</summary>
    Succeeded = 0,

    /// <summary>The password was wrong.</summary>
    WrongPassword = 1,

    /// <summary>The password was wrong once too often: from then on the sign-in was locked.</summary>
    LockedOut = 2,

    /// <summary>The sign-in was locked; no password would have been right.</summary>
    Locked = 3,

    /// <summary>The password was right, and the user blocked.</summary>
    Blocked = 4,

    /// <summary>Nobody has that name. What was typed is not kept.</summary>
    UnknownUser = 5
}
