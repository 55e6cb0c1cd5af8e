using RecruitGraph.Data.Users;
using RecruitGraph.Server.Rest.Dialects;

namespace RecruitGraph.Server.Auth.Audiences;

/// <summary>Clients of the user directory (dialect E).</summary>
public sealed class DirectoryAudience : ITokenAudience
{
    public string Name => DialectNames.Directory;

    public TimeSpan AccessTokenLifetime => TimeSpan.FromMinutes(60);

    public TimeSpan? SessionLifetime => TimeSpan.FromDays(7);

    public bool RotatesRefreshTokens => false;

    public IReadOnlyDictionary<string, object> Claims(User user, string? profileName) => new Dictionary<string, object>
    {
        ["token_type"] = "access",
        ["jti"] = Guid.CreateVersion7().ToString("N"),
        ["user_id"] = user.Id,
    };
}
