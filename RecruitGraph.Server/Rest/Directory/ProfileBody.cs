using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Directory;

/// <summary>What a client of dialect E sends as a user's profile.</summary>
internal static class ProfileBody
{
    private const int MaxPhoneLength = 13;
    private const int MaxAge = 150;

    private static readonly string[] Required = ["gender", "occupation", "age", "name", "identify_id"];

    /// <summary>The graph's input that it stands for; null where something is missing, or not as the document has it.</summary>
    /// <param name="body">The profile.</param>
    /// <param name="isFirst">Whether the user has none yet, so that nothing that is required may be missing.</param>
    public static Dictionary<string, object?>? Read(DirectoryBody body, bool isFirst)
    {
        if (isFirst && !Array.TrueForAll(Required, body.Has))
        {
            return null;
        }

        var profile = new Dictionary<string, object?>();
        return Take("gender", "gender", Gender(body))
            && Take("occupation", "occupationId", body.Number("occupation") is { } id ? LegacyId.ToGlobal("Occupation", id) : null)
            && Take("age", "age", body.Number("age") is <= MaxAge and var age ? age : null)
            && Take("name", "name", body.Text("name"))
            && Take("identify_id", "idNumber", body.Text("identify_id"))
            && TakeOptional("phone", "phoneNumber")
            && TakeOptional("address", "address")
            && !(body.Text("phone")?.Length > MaxPhoneLength)
                ? profile
                : null;

        bool Take(string field, string input, object? value)
        {
            if (body.Has(field))
            {
                profile[input] = value;
            }

            return value is not null || !body.Has(field);
        }

        bool TakeOptional(string field, string input)
        {
            if (body.Has(field))
            {
                profile[input] = body.Text(field);
            }

            return !body.Has(field) || body.IsText(field);
        }
    }

    private static string? Gender(DirectoryBody body) => body.Number("gender") switch
    {
        0 => "FEMALE",
        1 => "MALE",
        _ => null,
    };
}
