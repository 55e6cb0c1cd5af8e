using System.Linq.Expressions;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Profiles;

/// <summary>What profiles are found by. All fields that are given must hold.</summary>
/// <remarks>Id numbers, telephone numbers and addresses are masked, and must not be found out letter by letter either.</remarks>
[FilterInputType<Profile>]
internal static class ProfileFilter
{
    /// <summary>Whose.</summary>
    [ID<User>]
    public static Expression<Func<Profile, long>> UserId => profile => profile.UserId;

    /// <summary>Whose. Such as <c>{ role: { eq: JOB_SEEKER } }</c>.</summary>
    public static Expression<Func<Profile, User>> User => profile => profile.User;

    /// <summary>The full name. Such as <c>{ startsWith: "李" }</c>.</summary>
    public static Expression<Func<Profile, string?>> Name => profile => profile.Name;

    /// <summary>The name in toneless pinyin. Such as <c>{ startsWith: "li" }</c>.</summary>
    public static Expression<Func<Profile, string?>> NamePinyin => profile => profile.NamePinyin;

    /// <summary>The gender, where it was given as one of two.</summary>
    public static Expression<Func<Profile, Gender?>> Gender => profile => profile.Gender;

    /// <summary>Years of age, as the user said. Such as <c>{ gte: 18 }</c>.</summary>
    public static Expression<Func<Profile, int?>> Age => profile => profile.Age;

    /// <summary>What the user does at present. Such as <c>{ contains: "在职" }</c>.</summary>
    public static Expression<Func<Profile, string?>> Status => profile => profile.Status;

    /// <summary>The highest degree. Such as <c>{ in: ["硕士", "博士"] }</c>.</summary>
    public static Expression<Func<Profile, string?>> HighestEducation => profile => profile.HighestEducation;

    /// <summary>How experienced the user is. Such as <c>{ eq: "Senior" }</c>.</summary>
    public static Expression<Func<Profile, string?>> Seniority => profile => profile.Seniority;

    /// <summary>When it was first written.</summary>
    public static Expression<Func<Profile, DateTimeOffset>> CreatedAt => profile => profile.CreatedAt;

    /// <summary>When it was last changed; null finds those that never were.</summary>
    public static Expression<Func<Profile, DateTimeOffset?>> ModifiedAt => profile => profile.ModifiedAt;
}
