namespace RecruitGraph.Data.Users;

/// <summary>When repeated failures lock a user's sign-in.</summary>
/// <param name="Failures">How many failures in a row lock it; 0 where nothing ever does.</param>
/// <param name="Duration">For how long. Each further failure afterwards locks it again, until one sign-in succeeds.</param>
public sealed record LockoutPolicy(int Failures, TimeSpan Duration)
{
    /// <summary>Nothing ever locks a sign-in.</summary>
    public static LockoutPolicy Off { get; } = new(0, TimeSpan.Zero);
}
