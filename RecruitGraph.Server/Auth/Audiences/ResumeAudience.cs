using RecruitGraph.Data.Users;
using RecruitGraph.Schema;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Resume;

namespace RecruitGraph.Server.Auth.Audiences;

/// <summary>Clients of the résumé analysis (dialect B).</summary>
public sealed class ResumeAudience : ITokenAudience
{
    public string Name => DialectNames.Resume;

    public TimeSpan AccessTokenLifetime => TimeSpan.FromHours(2);

    public IReadOnlyDictionary<string, object> Claims(User user, string? profileName) => new Dictionary<string, object>
    {
        ["type"] = "access",
        ["role"] = ResumeRoles.NameOf(Roles.Format(user.Role)),
    };
}
