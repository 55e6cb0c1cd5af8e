using System.Linq.Expressions;
using RecruitGraph.Data.Profiles;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Profiles;

/// <summary>What profiles are ordered by: exactly one field.</summary>
[SortInputType<Profile>]
internal static class ProfileSort
{
    /// <summary>The full name.</summary>
    public static Expression<Func<Profile, string?>> Name => profile => profile.Name;

    /// <summary>The name in toneless pinyin, which puts Chinese names into the order of the alphabet.</summary>
    public static Expression<Func<Profile, string?>> NamePinyin => profile => profile.NamePinyin;

    /// <summary>Years of age, as the user said.</summary>
    public static Expression<Func<Profile, int?>> Age => profile => profile.Age;

    /// <summary>When it was first written.</summary>
    public static Expression<Func<Profile, DateTimeOffset>> CreatedAt => profile => profile.CreatedAt;

    /// <summary>When it was last changed.</summary>
    public static Expression<Func<Profile, DateTimeOffset?>> ModifiedAt => profile => profile.ModifiedAt;
}
