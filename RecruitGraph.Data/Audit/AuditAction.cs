namespace RecruitGraph.Data.Audit;

/// <summary>What somebody did.</summary>
/// <remarks>Persisted: numbers are explicit and only ever added.</remarks>
public enum AuditAction : short
{
    /// <summary>Read personal data unmasked.</summary>
    Revealed = 0,

    /// <summary>Made something.</summary>
    Created = 1,

    /// <summary>Changed something.</summary>
    Changed = 2,

    /// <summary>Deleted something.</summary>
    Deleted = 3,

    /// <summary>Gave another role.</summary>
    RoleChanged = 4,

    /// <summary>Gave another password.</summary>
    PasswordChanged = 5,

    /// <summary>Blocked a user.</summary>
    Blocked = 6,

    /// <summary>Lifted a block.</summary>
    Unblocked = 7,

    /// <summary>Hid what somebody had posted.</summary>
    Hidden = 8,

    /// <summary>Showed again what was hidden.</summary>
    Shown = 9,

    /// <summary>Downloaded a file.</summary>
    Downloaded = 10,

    /// <summary>Took all of a person's data along.</summary>
    Exported = 11,

    /// <summary>Took away all that says who somebody is.</summary>
    Anonymised = 12,

    /// <summary>Ended sessions of a user.</summary>
    SessionsEnded = 13
}
