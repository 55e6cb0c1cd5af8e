using System.Text.Json;

namespace RecruitGraph.Server.Rest.Directory;

/// <summary>The shapes of users in dialect E.</summary>
internal static class UserShapes
{
    /// <summary>Whether the graph gave a user who has not been anonymised: such a one does not exist in this dialect.</summary>
    public static bool IsThere(JsonElement user) =>
        user.ValueKind == JsonValueKind.Object && user.GetProperty("anonymisedAt").ValueKind == JsonValueKind.Null;

    /// <summary>A user with all that he says of himself.</summary>
    /// <param name="user">The user.</param>
    /// <param name="personal">What the graph masks in his profile, as it is; undefined where there is no profile.</param>
    public static object User(JsonElement user, JsonElement personal)
    {
        var id = user.Id("User");
        return new
        {
            id,
            username = user.Text("userName"),
            email = user.Text("email") ?? "",
            profile = personal.ValueKind == JsonValueKind.Object ? Profile(id, user.GetProperty("profile"), personal) : null,
        };
    }

    /// <summary>That somebody signed in or out.</summary>
    public static object Log(JsonElement entry) => new
    {
        id = entry.Id("SignInLogEntry"),
        user = entry.GetProperty("user").Id("User"),
        ip = entry.Text("ip"),
        operation = entry.Text("operation") == "SIGN_IN" ? 0 : 1,
        @operator = entry.GetProperty("operator") is { ValueKind: JsonValueKind.Object } actor ? actor.Id("User") : (long?)null,
        operate_time = entry.Time("occurredAt"),
    };

    /// <summary>That somebody is blocked; the directory calls him a patient.</summary>
    public static object Block(JsonElement block) => new
    {
        id = block.Id("BlockedUser"),
        patient = block.Id("User", "userId"),
        join_time = block.Time("blockedAt"),
        is_delete = 0,
        reason = block.Text("reason"),
    };

    private static object Profile(long user, JsonElement profile, JsonElement personal) => new
    {
        age = profile.GetProperty("age"),
        name = profile.Text("name"),
        name_pinyin = profile.Text("namePinyin"),
        gender = Gender(profile),
        identify_id = personal.Text("idNumber"),
        phone = personal.Text("phoneNumber"),
        address = personal.Text("address"),
        create_time = profile.Time("createdAt"),
        modify_time = profile.ModifyTime(),
        user,
        occupation = profile.GetProperty("occupation") is { ValueKind: JsonValueKind.Object } occupation ? occupation.Id("Occupation") : (long?)null,
        creator = profile.UserId("createdById"),
        modifier = profile.UserId("modifiedById"),
    };

    private static int? Gender(JsonElement profile) => profile.Text("gender") switch
    {
        "FEMALE" => 0,
        "MALE" => 1,
        _ => null,
    };
}
