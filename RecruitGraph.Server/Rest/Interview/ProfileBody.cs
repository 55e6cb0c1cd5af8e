using System.Text.Json;
using System.Text.RegularExpressions;

namespace RecruitGraph.Server.Rest.Interview;

/// <summary>個人資訊 as a client of dialect D sends it.</summary>
internal static partial class ProfileBody
{
    private const int LengthWithoutZero = 9;

    /// <summary>
    /// What is given, by the names that the graph has, without what says the same as before: that passes, whoever wrote it. Null where
    /// something is not as the document says.
    /// </summary>
    /// <param name="body">What is given.</param>
    /// <param name="user">The user as he is now.</param>
    public static Dictionary<string, object?>? Read(InterviewBody body, JsonElement user)
    {
        var given = body.Pick(
            ("avatar", "avatarUrl"), ("avator", "avatarUrl"), ("address", "address"), ("status", "status"),
            ("highest_education", "highestEducation"), ("seniority", "seniority"));
        var present = user.GetProperty("profile");
        if (given.TryGetValue("avatarUrl", out var url)
            && url is JsonElement { ValueKind: JsonValueKind.String } text
            && text.GetString() == UserShapes.Of(present, "avatarUrl"))
        {
            given.Remove("avatarUrl");
        }

        return TakeName(body, UserShapes.Name(user, present), given)
            && TakePhone(body, UserShapes.Of(present, "phoneNumber"), given)
            && TakeSex(body, UserShapes.Sex(present), given)
            && Take(body, given, "birthday", body.Day("birthday"))
                ? given
                : null;
    }

    private static bool TakeName(InterviewBody body, string? present, Dictionary<string, object?> given)
    {
        if (body.Text("name") is { } name)
        {
            given["name"] = name;
        }

        return !body.Has("name") || given.ContainsKey("name") || (present is null && body["name"] is null);
    }

    // A number loses its leading zero.
    private static bool TakePhone(InterviewBody body, string? present, Dictionary<string, object?> given)
    {
        if (body.Text("phone") is { } text && text == present)
        {
            return true;
        }

        var phone = body["phone"] is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : body.Text("phone");
        phone = phone?.Length == LengthWithoutZero ? $"0{phone}" : phone;
        if (body.Has("phone"))
        {
            given["phoneNumber"] = phone;
        }

        return phone is null ? body["phone"] is null : Phone().IsMatch(phone);
    }

    // The person's own word for it stays where it means the same.
    private static bool TakeSex(InterviewBody body, string? present, Dictionary<string, object?> given)
    {
        var sex = body.Text("sex") is ("F" or "M") and var known ? known : null;
        return sex == present && (sex is not null || body["sex"] is null) ? true : Take(body, given, "sex", sex);
    }

    private static bool Take(InterviewBody body, Dictionary<string, object?> given, string name, string? value)
    {
        if (body.Has(name))
        {
            given[name] = value;
        }

        return value is not null || body[name] is null;
    }

    [GeneratedRegex(@"^09[0-9]{8}\z")]
    private static partial Regex Phone();
}
