using RecruitGraph.Data.Users;
using RecruitGraph.Server.Rest.Dialects;

namespace RecruitGraph.Server.Auth.Audiences;

/// <summary>Clients of the interview training (dialect D).</summary>
public sealed class InterviewAudience : ITokenAudience
{
    /// <summary>For how many days after its issue a token can be exchanged for the next, also one that has expired.</summary>
    public const int RefreshDays = 14;

    public string Name => DialectNames.Interview;

    public TimeSpan AccessTokenLifetime => TimeSpan.FromHours(24);

    /// <summary>As long as its tokens can be exchanged.</summary>
    public TimeSpan? SessionLifetime => TimeSpan.FromDays(RefreshDays);

    public IReadOnlyDictionary<string, object> Claims(User user, string? profileName) => new Dictionary<string, object>
    {
        ["name"] = user.DisplayName ?? user.UserName,
    };
}
