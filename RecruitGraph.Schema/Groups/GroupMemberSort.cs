using System.Linq.Expressions;
using RecruitGraph.Data.Groups;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Groups;

/// <summary>What memberships are ordered by: exactly one field.</summary>
[SortInputType<GroupMember>]
internal static class GroupMemberSort
{
    /// <summary>Since when he belongs to it.</summary>
    public static Expression<Func<GroupMember, DateTimeOffset>> AddedAt => member => member.AddedAt;

    /// <summary>What the group is called.</summary>
    public static Expression<Func<GroupMember, string>> GroupName => member => member.Group.Name;

    /// <summary>What the user signs in with.</summary>
    public static Expression<Func<GroupMember, string>> UserName => member => member.User.UserName;
}
