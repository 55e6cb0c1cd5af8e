using System.Linq.Expressions;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Users;

/// <summary>What users are ordered by: exactly one field.</summary>
[SortInputType<User>]
internal static class UserSort
{
    /// <summary>What he signs in with.</summary>
    public static Expression<Func<User, string>> UserName => user => user.UserName;

    /// <summary>What he is.</summary>
    public static Expression<Func<User, Role>> Role => user => user.Role;

    /// <summary>When he registered.</summary>
    public static Expression<Func<User, DateTimeOffset>> CreatedAt => user => user.CreatedAt;
}
