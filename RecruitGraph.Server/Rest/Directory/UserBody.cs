using System.Text.Json;

namespace RecruitGraph.Server.Rest.Directory;

/// <summary>What a client of dialect E sends as a user.</summary>
internal static class UserBody
{
    /// <summary>The graph's input that a registration stands for; null where something is missing, or not as the document has it.</summary>
    public static Dictionary<string, object?>? ReadNew(DirectoryBody body)
    {
        var input = new Dictionary<string, object?> { ["userName"] = body.Text("username"), ["password"] = body.Text("password") };
        return input.ContainsValue(null) || !TakeEmail(body, input) || !TakeProfile(body, input, isFirst: true) ? null : input;
    }

    /// <summary>The graph's input that a change stands for; null where something is not as the document has it.</summary>
    /// <param name="body">What is given; null where it is no JSON object.</param>
    /// <param name="profile">The version of the profile that there is.</param>
    public static Dictionary<string, object?>? ReadChange(DirectoryBody? body, JsonElement profile)
    {
        if (body is null || (body.Has("password") && body.Text("password") is null))
        {
            return null;
        }

        var isFirst = profile.ValueKind == JsonValueKind.Null;
        var input = new Dictionary<string, object?> { ["profileVersion"] = isFirst ? null : profile.GetProperty("version") };
        if (body.Has("password"))
        {
            input["password"] = body.Text("password");
        }

        return TakeEmail(body, input) && TakeProfile(body, input, isFirst) ? input : null;
    }

    private static bool TakeEmail(DirectoryBody body, Dictionary<string, object?> input)
    {
        if (body.Has("email"))
        {
            input["email"] = body.Text("email");
        }

        return !body.Has("email") || body.IsText("email");
    }

    private static bool TakeProfile(DirectoryBody body, Dictionary<string, object?> input, bool isFirst)
    {
        if (!body.Has("profile"))
        {
            return true;
        }

        var profile = body.Object("profile") is { } given ? ProfileBody.Read(given, isFirst) : null;
        input["profile"] = profile;
        return profile is not null || body.IsNull("profile");
    }
}
