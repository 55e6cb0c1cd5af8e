using System.Text.Json;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Directory;

/// <summary>What a client of dialect E sends as a user's profile. What says the same as before passes, whoever wrote it.</summary>
internal static class ProfileBody
{
    private const int MaxPhoneLength = 13;
    private const int MaxAge = 150;

    private static readonly string[] Required = ["gender", "occupation", "age", "name", "identify_id"];

    /// <summary>Whether a phone number is longer than the document has it: then it is none, unless it was there before.</summary>
    public static bool HasLongPhone(DirectoryBody body) => body.IsLonger("phone", MaxPhoneLength);

    /// <summary>The graph's input that it stands for; null where something is missing, or not as the document has it.</summary>
    /// <param name="body">The profile.</param>
    /// <param name="present">
    /// The profile that there is; where there is none, nothing that is required may be missing.
    /// </param>
    /// <param name="presentPhone">Its phone number, where the one that is given is longer than the document has it.</param>
    public static Dictionary<string, object?>? Read(DirectoryBody body, JsonElement present, string? presentPhone)
    {
        var exists = present.ValueKind == JsonValueKind.Object;
        if (!exists && !Array.TrueForAll(Required, body.Has))
        {
            return null;
        }

        var profile = new Dictionary<string, object?>();
        return TakeGender()
            && Take("occupation", "occupation", "occupationId", body.Number("occupation") is { } id ? LegacyId.ToGlobal("Occupation", id) : null)
            && Take("age", "age", "age", body.Number("age") is <= MaxAge and var age ? age : null)
            && Take("name", "name", "name", body.Text("name"))
            && Take("identify_id", "idNumber", "idNumber", body.Text("identify_id"))
            && TakeOptional("phone", "phoneNumber")
            && TakeOptional("address", "address")
            && (!HasLongPhone(body) || body.Text("phone") == presentPhone)
                ? profile
                : null;

        bool Take(string field, string presentField, string input, object? value)
        {
            if (value is not null)
            {
                profile[input] = value;
            }

            return value is not null || !body.Has(field) || (body.IsNull(field) && IsUnset(presentField));
        }

        // The person's own word for it stays where it means the same; another one is said in the directory's language.
        bool TakeGender()
        {
            var gender = Gender(body);
            if (gender is { } given && !(exists && present.Text("gender") == given.InGraph))
            {
                (profile["gender"], profile["sex"]) = given;
            }

            return gender is not null || !body.Has("gender") || (body.IsNull("gender") && IsUnset("gender"));
        }

        bool TakeOptional(string field, string input)
        {
            if (body.Has(field))
            {
                profile[input] = body.Text(field);
            }

            return !body.Has(field) || body.IsText(field);
        }

        bool IsUnset(string field) => exists && present.GetProperty(field).ValueKind == JsonValueKind.Null;
    }

    private static (string InGraph, string Word)? Gender(DirectoryBody body) => body.Number("gender") switch
    {
        0 => ("FEMALE", "女"),
        1 => ("MALE", "男"),
        _ => null,
    };
}
