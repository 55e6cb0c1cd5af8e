using System.Text.Json;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>The shapes of dialect A, made of what the graph answers.</summary>
internal static class RecruitShapes
{
    /// <summary>A position in brief.</summary>
    public static object Position(JsonElement vacancy) => new
    {
        id = Id("Vacancy", vacancy),
        name = Text(vacancy, "title"),
        department = Text(vacancy, "department"),
        location = Text(vacancy, "location"),
    };

    /// <summary>A position with all that is said of it.</summary>
    public static object FullPosition(JsonElement vacancy) => new
    {
        id = Id("Vacancy", vacancy),
        name = Text(vacancy, "title"),
        department = Text(vacancy, "department"),
        location = Text(vacancy, "location"),
        describe = Text(vacancy, "description"),
        requirement = Text(vacancy, "requirements"),
    };

    /// <summary>A position with how one user's application to it stands.</summary>
    public static object PositionWithStatus(JsonElement application)
    {
        var vacancy = application.GetProperty("vacancy");
        return new
        {
            id = Id("Vacancy", vacancy),
            name = Text(vacancy, "title"),
            department = Text(vacancy, "department"),
            location = Text(vacancy, "location"),
            status = Status(application),
        };
    }

    /// <summary>An application seen from both sides.</summary>
    /// <param name="application">The application.</param>
    /// <param name="phoneNumber">The user's telephone number as it is, which the graph masks.</param>
    public static object Relation(JsonElement application, string? phoneNumber)
    {
        var user = User(application);
        return new
        {
            position = PositionWithStatus(application),
            user = new
            {
                id = Id("User", user),
                name = Said(user, "name"),
                phone_number = phoneNumber,
                sex = Said(user, "sex"),
            },
        };
    }

    /// <summary>What a user says of himself.</summary>
    /// <param name="user">The user.</param>
    /// <param name="said">What everyone who reads it sees as it is.</param>
    /// <param name="personal">The rest, revealed where somebody else reads it.</param>
    public static object BaseInfo(long user, JsonElement said, JsonElement personal) => new
    {
        id = user,
        name = Text(said, "name"),
        sex = Text(said, "sex"),
        race = Text(said, "race"),
        id_number = Text(personal, "idNumber"),
        phone_number = Text(personal, "phoneNumber"),
        address = Text(personal, "address"),
    };

    /// <summary>A user's list beside it, whose operations name the members as the document does.</summary>
    /// <param name="owner">The user.</param>
    /// <param name="type">The graph's type of an item.</param>
    /// <param name="phoneNumbers">Telephone numbers as they are, where the graph masks those of the items.</param>
    public static IEnumerable<object> Items(JsonElement owner, string type, IReadOnlyDictionary<string, string?>? phoneNumbers = null) =>
        owner.GetProperty("items").EnumerateArray().Select(item =>
        {
            var shape = item.EnumerateObject().ToDictionary(member => member.Name, object? (member) => member.Value);
            shape["id"] = Id(type, item);
            if (phoneNumbers is not null)
            {
                shape["phone_number"] = phoneNumbers.GetValueOrDefault(Text(item, "id")!);
            }

            return shape;
        });

    /// <summary>0 to 4 as the stage says, -1 where HR refused.</summary>
    public static int Status(JsonElement application) =>
        Text(application, "status") == "REJECTED" ? -1 : application.GetProperty("stage").GetProperty("legacyCode").GetInt32();

    /// <summary>Whose account an application is of.</summary>
    public static JsonElement User(JsonElement application) => application.GetProperty("candidate").GetProperty("user");

    /// <summary>Whether the graph gave a user who has not been anonymised: such a one does not exist in this dialect.</summary>
    public static bool IsThere(JsonElement user) =>
        user.ValueKind == JsonValueKind.Object && user.GetProperty("anonymisedAt").ValueKind == JsonValueKind.Null;

    /// <summary>What a user says of himself; null where he has not.</summary>
    public static string? Said(JsonElement user, string name) =>
        user.GetProperty("profile") is { ValueKind: JsonValueKind.Object } profile ? Text(profile, name) : null;

    private static long Id(string type, JsonElement node) => LegacyId.FromGlobal(type, Text(node, "id")!);

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
