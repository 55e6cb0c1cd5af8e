using System.Text.Json;

namespace RecruitGraph.Server.Rest.Directory;

/// <summary>The shapes of groups and occupations in dialect E.</summary>
internal static class GroupShapes
{
    public static object Group(JsonElement group)
    {
        var id = group.Id("Group");
        return new { id, name = group.Text("name"), profile = Profile(id, group.GetProperty("profile")) };
    }

    /// <summary>A group as a user's list has it: the document writes its profile flat, the directory sent it nested.</summary>
    public static object OfUser(JsonElement group)
    {
        var (id, profile) = (group.Id("Group"), group.GetProperty("profile"));
        return new
        {
            id,
            name = group.Text("name"),
            location = Of(profile, "location"),
            contact_phone = Of(profile, "contactPhone"),
            profile = Profile(id, profile),
        };
    }

    public static object Occupation(JsonElement occupation) => new { id = occupation.Id("Occupation"), name = occupation.Text("name") };

    private static object? Profile(long group, JsonElement profile) => profile.ValueKind == JsonValueKind.Null ? null : new
    {
        location = profile.Text("location"),
        contact_phone = profile.Text("contactPhone"),
        create_time = profile.Time("createdAt"),
        modify_time = profile.ModifyTime(),
        group,
        creator = profile.UserId("createdById"),
        modifier = profile.UserId("modifiedById"),
    };

    private static string? Of(JsonElement profile, string name) => profile.ValueKind == JsonValueKind.Null ? null : profile.Text(name);
}
