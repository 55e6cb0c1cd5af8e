using RecruitGraph.Data.Users;
using RecruitGraph.Server.Rest.Dialects;

namespace RecruitGraph.Server.Auth.Audiences;

/// <summary>Clients of the recruitment portal (dialect A).</summary>
public sealed class RecruitAudience : ITokenAudience
{
    public string Name => DialectNames.Recruit;

    public TimeSpan AccessTokenLifetime => TimeSpan.FromHours(1);

    public bool NamesUsers => true;

    public IReadOnlyDictionary<string, object> Claims(User user, string? profileName)
    {
        var isStaff = user.Role is Role.Hr or Role.Admin;
        return new Dictionary<string, object>
        {
            ["user_id"] = user.Id,
            ["user_name"] = profileName ?? user.DisplayName ?? user.Email ?? user.UserName,
            ["role"] = isStaff ? 1 : 0,
            // The portal never asked its administrators to confirm an address.
            ["confirmed"] = isStaff || user.EmailConfirmedAt is not null,
        };
    }
}
