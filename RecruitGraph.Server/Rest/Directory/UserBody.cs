using System.Text.Json;

namespace RecruitGraph.Server.Rest.Directory;

/// <summary>What a client of dialect E sends as a user.</summary>
internal static class UserBody
{
    /// <summary>The graph's input that a registration stands for; null where something is missing, or not as the document has it.</summary>
    public static Dictionary<string, object?>? ReadNew(DirectoryBody body)
    {
        var input = new Dictionary<string, object?> { ["userName"] = body.Text("username"), ["password"] = body.Text("password") };
        return input.ContainsValue(null) || !TakeEmail(body, input) || !TakeProfile(body, input, present: default, presentPhone: null) ? null : input;
    }

    /// <summary>The graph's input that a change stands for; null where something is not as the document has it.</summary>
    /// <param name="body">What is given; null where it is no JSON object.</param>
    /// <param name="present">The profile that there is; null where there is none.</param>
    /// <param name="presentPhone">Its phone number, where the one that is given is longer than the document has it.</param>
    public static Dictionary<string, object?>? ReadChange(DirectoryBody? body, JsonElement present, string? presentPhone)
    {
        if (body is null || (body.Has("password") && body.Text("password") is null))
        {
            return null;
        }

        var input = new Dictionary<string, object?>
        {
            ["profileVersion"] = present.ValueKind == JsonValueKind.Null ? null : present.GetProperty("version"),
        };
        if (body.Has("password"))
        {
            input["password"] = body.Text("password");
        }

        return TakeEmail(body, input) && TakeProfile(body, input, present, presentPhone) ? input : null;
    }

    private static bool TakeEmail(DirectoryBody body, Dictionary<string, object?> input)
    {
        if (body.Has("email"))
        {
            input["email"] = body.Text("email");
        }

        return !body.Has("email") || body.IsText("email");
    }

    private static bool TakeProfile(DirectoryBody body, Dictionary<string, object?> input, JsonElement present, string? presentPhone)
    {
        if (!body.Has("profile"))
        {
            return true;
        }

        var profile = body.Object("profile") is { } given ? ProfileBody.Read(given, present, presentPhone) : null;
        input["profile"] = profile;
        return profile is not null || body.IsNull("profile");
    }
}
