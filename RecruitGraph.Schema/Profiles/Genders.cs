using RecruitGraph.Data.Profiles;

namespace RecruitGraph.Schema.Profiles;

/// <summary>The usual words for a sex, in the languages of the house.</summary>
internal static class Genders
{
    /// <summary>What a word means; null where it is none of the usual ones.</summary>
    public static Gender? Parse(string? word) => word?.Trim().ToUpperInvariant() switch
    {
        "女" or "女性" or "女士" or "F" or "FEMALE" or "WOMAN" or "Ж" or "ЖЕН" or "ЖЕН." or "ЖЕНСКИЙ" => Gender.Female,
        "男" or "男性" or "先生" or "M" or "MALE" or "MAN" or "М" or "МУЖ" or "МУЖ." or "МУЖСКОЙ" => Gender.Male,
        _ => null,
    };
}
