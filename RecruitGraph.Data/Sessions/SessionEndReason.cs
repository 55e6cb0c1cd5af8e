namespace RecruitGraph.Data.Sessions;

/// <summary>Why a session ended before its time.</summary>
/// <remarks>Persisted: numbers are explicit and only ever added.</remarks>
public enum SessionEndReason : short
{
    /// <summary>The user signed out.</summary>
    SignedOut = 0,

    /// <summary>The user has another password, so whoever knew the old one is out.</summary>
    PasswordChanged = 1,

    /// <summary>The user has another role.</summary>
    RoleChanged = 2,

    /// <summary>The user was blocked.</summary>
    Blocked = 3,

    /// <summary>A refresh token came back a second time: two people held it.</summary>
    ReuseDetected = 4,

    /// <summary>The user was anonymised.</summary>
    Anonymised = 5
}
