using RecruitGraph.Data.Users;
using RecruitGraph.Server.Rest.Dialects;

namespace RecruitGraph.Server.Auth.Audiences;

/// <summary>Clients of the interview training (dialect D).</summary>
public sealed class InterviewAudience : ITokenAudience
{
    public string Name => DialectNames.Interview;

    public TimeSpan AccessTokenLifetime => TimeSpan.FromHours(24);

    public IReadOnlyDictionary<string, object> Claims(User user) => new Dictionary<string, object>
    {
        ["name"] = user.DisplayName ?? user.UserName,
    };
}
