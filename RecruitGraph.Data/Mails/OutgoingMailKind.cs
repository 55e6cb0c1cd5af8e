namespace RecruitGraph.Data.Mails;

/// <summary>Why a mail is sent.</summary>
/// <remarks>Persisted: numbers are explicit and only ever added.</remarks>
public enum OutgoingMailKind : short
{
    /// <summary>Asks the user to confirm his address.</summary>
    EmailConfirmation = 0,

    /// <summary>Tells the user of something about his account: another password, a locked sign-in.</summary>
    SecurityNotice = 1
}
