using System.Text.Json;
using System.Text.RegularExpressions;

namespace RecruitGraph.Server.Rest.Interview;

/// <summary>個人資訊 as a client of dialect D sends it.</summary>
internal static partial class ProfileBody
{
    private const int LengthWithoutZero = 9;

    /// <summary>What is given, by the names that the graph has; null where something is not as the document says.</summary>
    public static Dictionary<string, object?>? Read(InterviewBody body)
    {
        var given = body.Pick(
            ("avatar", "avatarUrl"), ("avator", "avatarUrl"), ("address", "address"), ("status", "status"),
            ("highest_education", "highestEducation"), ("seniority", "seniority"));
        return TakeName(body, given) && TakePhone(body, given) && TakeSex(body, given) && TakeBirthday(body, given) ? given : null;
    }

    /// <summary>
    /// What is given without what says the same as before: a sex in the person's own word, a picture that is stored here.
    /// </summary>
    /// <param name="given">What is given.</param>
    /// <param name="present">The profile that there is.</param>
    public static Dictionary<string, object?> Changes(IReadOnlyDictionary<string, object?> given, JsonElement present)
    {
        var changes = new Dictionary<string, object?>(given);
        if (given.TryGetValue("sex", out var sex) && (string?)sex == UserShapes.Sex(present))
        {
            changes.Remove("sex");
        }

        if (given.TryGetValue("avatarUrl", out var url)
            && url is JsonElement { ValueKind: JsonValueKind.String } text
            && text.GetString() == present.Text("avatarUrl"))
        {
            changes.Remove("avatarUrl");
        }

        return changes;
    }

    private static bool TakeName(InterviewBody body, Dictionary<string, object?> given)
    {
        if (body.Has("name"))
        {
            given["name"] = body.Text("name");
        }

        return !body.Has("name") || given["name"] is not null;
    }

    // A number loses its leading zero.
    private static bool TakePhone(InterviewBody body, Dictionary<string, object?> given)
    {
        var phone = body["phone"] is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : body.Text("phone");
        phone = phone?.Length == LengthWithoutZero ? $"0{phone}" : phone;
        return Take(body, given, "phone", "phoneNumber", phone is not null && Phone().IsMatch(phone) ? phone : null);
    }

    private static bool TakeSex(InterviewBody body, Dictionary<string, object?> given) =>
        Take(body, given, "sex", "sex", body.Text("sex") is ("F" or "M") and var sex ? sex : null);

    private static bool TakeBirthday(InterviewBody body, Dictionary<string, object?> given) =>
        Take(body, given, "birthday", "birthday", body.Day("birthday"));

    private static bool Take(InterviewBody body, Dictionary<string, object?> given, string name, string inGraph, string? value)
    {
        if (body.Has(name))
        {
            given[inGraph] = value;
        }

        return value is not null || body[name] is null;
    }

    [GeneratedRegex(@"^09[0-9]{8}\z")]
    private static partial Regex Phone();
}
