namespace RecruitGraph.Data.SignInLog;

/// <summary>What a line of the sign-in log tells.</summary>
/// <remarks>Persisted: numbers are explicit and only ever added. The legacy user directory shows these numbers.</remarks>
public enum SignInOperation : short
{
    /// <summary>The user signed in.</summary>
    SignIn = 0,

    /// <summary>The user signed out.</summary>
    SignOut = 1
}
