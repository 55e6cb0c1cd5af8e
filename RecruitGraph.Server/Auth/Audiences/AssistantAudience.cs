using RecruitGraph.Data.Users;
using RecruitGraph.Server.Rest.Dialects;

namespace RecruitGraph.Server.Auth.Audiences;

/// <summary>Clients of the digital assistant (dialect C).</summary>
public sealed class AssistantAudience : ITokenAudience
{
    public string Name => DialectNames.Assistant;

    public TimeSpan AccessTokenLifetime => TimeSpan.FromMinutes(30);

    /// <summary>None: to its clients a token is a random text, and the role stands beside it.</summary>
    public IReadOnlyDictionary<string, object> Claims(User user, string? profileName) => new Dictionary<string, object>();
}
