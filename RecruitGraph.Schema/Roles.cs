using RecruitGraph.Data.Users;

namespace RecruitGraph.Schema;

/// <summary>The roles as claims and as <c>[Authorize]</c> name them.</summary>
public static class Roles
{
    /// <summary>Looks for work.</summary>
    public const string JobSeeker = "JOB_SEEKER";

    /// <summary>Recruits.</summary>
    public const string Hr = "HR";

    /// <summary>Administers the house, and may do what HR may.</summary>
    public const string Admin = "ADMIN";

    /// <summary>The name of a role.</summary>
    public static string Format(Role role) => role switch
    {
        Role.JobSeeker => JobSeeker,
        Role.Hr => Hr,
        Role.Admin => Admin,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "The role is unknown."),
    };

    internal static Role? Parse(string? name) => name switch
    {
        JobSeeker => Role.JobSeeker,
        Hr => Role.Hr,
        Admin => Role.Admin,
        _ => null,
    };
}
