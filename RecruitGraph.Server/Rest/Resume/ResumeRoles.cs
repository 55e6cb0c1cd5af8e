using RecruitGraph.Schema;

namespace RecruitGraph.Server.Rest.Resume;

/// <summary>Roles as dialect B calls them.</summary>
internal static class ResumeRoles
{
    private static readonly (string Name, string Role)[] All =
        [("job_seeker", Roles.JobSeeker), ("hr", Roles.Hr), ("admin", Roles.Admin)];

    /// <summary>The role of a name; null where there is none.</summary>
    public static string? Find(string name) => All.FirstOrDefault(known => known.Name == name).Role;

    /// <summary>The name of a role.</summary>
    public static string NameOf(string role) => All.Single(known => known.Role == role).Name;
}
