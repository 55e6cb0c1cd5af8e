using System.Linq.Expressions;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Users;

/// <summary>What users are found by. All fields that are given must hold.</summary>
/// <remarks>Addresses are for ADMIN alone, and must not be found out by filtering either.</remarks>
[FilterInputType<User>]
internal static class UserFilter
{
    /// <summary>The user himself.</summary>
    [ID<User>]
    public static Expression<Func<User, long>> Id => user => user.Id;

    /// <summary>What he signs in with.</summary>
    public static Expression<Func<User, string>> UserName => user => user.UserName;

    /// <summary>How others see him.</summary>
    public static Expression<Func<User, string?>> DisplayName => user => user.DisplayName;

    /// <summary>What he is.</summary>
    public static Expression<Func<User, Role>> Role => user => user.Role;

    /// <summary>When he registered.</summary>
    public static Expression<Func<User, DateTimeOffset>> CreatedAt => user => user.CreatedAt;

    /// <summary>When he was anonymised; <c>eq: null</c> finds those who were not.</summary>
    public static Expression<Func<User, DateTimeOffset?>> AnonymisedAt => user => user.AnonymisedAt;
}
