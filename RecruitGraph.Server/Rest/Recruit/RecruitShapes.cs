using System.Text.Json;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>The shapes of dialect A, made of what the graph answers.</summary>
internal static class RecruitShapes
{
    /// <summary>A position in brief.</summary>
    public static object Position(JsonElement vacancy) => new
    {
        id = LegacyId.FromGlobal("Vacancy", Text(vacancy, "id")!),
        name = Text(vacancy, "title"),
        department = Text(vacancy, "department"),
        location = Text(vacancy, "location"),
    };

    /// <summary>A position with how one user's application to it stands.</summary>
    public static object PositionWithStatus(JsonElement application)
    {
        var vacancy = application.GetProperty("vacancy");
        return new
        {
            id = LegacyId.FromGlobal("Vacancy", Text(vacancy, "id")!),
            name = Text(vacancy, "title"),
            department = Text(vacancy, "department"),
            location = Text(vacancy, "location"),
            status = Status(application),
        };
    }

    /// <summary>An application seen from both sides.</summary>
    public static object Relation(JsonElement application)
    {
        var candidate = application.GetProperty("candidate");
        return new
        {
            position = PositionWithStatus(application),
            user = new
            {
                id = LegacyId.FromGlobal("User", Text(candidate.GetProperty("user"), "id")!),
                name = Text(candidate, "fullName"),
                phone_number = Text(candidate, "phoneNumber"),
                sex = Text(candidate, "sex"),
            },
        };
    }

    /// <summary>0 to 4 as the stage says, -1 where HR refused.</summary>
    public static int Status(JsonElement application) =>
        Text(application, "status") == "REJECTED" ? -1 : application.GetProperty("stage").GetProperty("legacyCode").GetInt32();

    /// <summary>A withdrawn application does not exist in this dialect.</summary>
    public static bool Exists(JsonElement application) => Text(application, "status") != "WITHDRAWN";

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
