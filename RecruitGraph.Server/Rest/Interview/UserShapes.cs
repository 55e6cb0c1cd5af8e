using System.Text.Json;

namespace RecruitGraph.Server.Rest.Interview;

/// <summary>The shapes of users in dialect D.</summary>
internal static class UserShapes
{
    /// <summary>Who has just signed in.</summary>
    public static object Brief(JsonElement tokens)
    {
        var (user, profile) = (tokens.GetProperty("user"), tokens.GetProperty("profile"));
        return new { id = user.Id("User"), name = Name(user, profile), avator = Of(profile, "avatarUrl") };
    }

    /// <summary>個人資訊.</summary>
    public static object Profile(JsonElement user)
    {
        var profile = user.GetProperty("profile");
        return new
        {
            name = Name(user, profile),
            avator = Of(profile, "avatarUrl"),
            phone = Of(profile, "phoneNumber"),
            address = Of(profile, "address"),
            sex = Sex(profile),
            birthday = profile.ValueKind == JsonValueKind.Null ? null : profile.Day("birthday"),
            status = Of(profile, "status"),
            highest_education = Of(profile, "highestEducation"),
            seniority = Of(profile, "seniority"),
            created_at = user.Time("createdAt"),
        };
    }

    /// <summary>F or M; null where that is not known.</summary>
    public static string? Sex(JsonElement profile) => Of(profile, "gender") switch
    {
        "FEMALE" => "F",
        "MALE" => "M",
        _ => null,
    };

    /// <summary>The name that he shows; null where he has none.</summary>
    public static string? Name(JsonElement user, JsonElement profile) => Of(profile, "name") ?? user.Text("displayName");

    /// <summary>A text of a profile; null where there is no profile.</summary>
    public static string? Of(JsonElement profile, string name) => profile.ValueKind == JsonValueKind.Null ? null : profile.Text(name);
}
