using System.Linq.Expressions;
using RecruitGraph.Data.Groups;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Groups;

/// <summary>What memberships are found by. All fields that are given must hold.</summary>
/// <remarks>Who took somebody in is not open to everyone who reads a membership, and must not be found out by filtering either.</remarks>
[FilterInputType<GroupMember>]
internal static class GroupMemberFilter
{
    /// <summary>The group.</summary>
    [ID<Group>]
    public static Expression<Func<GroupMember, long>> GroupId => member => member.GroupId;

    /// <summary>Who belongs to it.</summary>
    [ID<User>]
    public static Expression<Func<GroupMember, long>> UserId => member => member.UserId;

    /// <summary>The group. Such as <c>{ name: { startsWith: "Recruiting" } }</c>.</summary>
    public static Expression<Func<GroupMember, Group>> Group => member => member.Group;

    /// <summary>Who belongs to it. Such as <c>{ role: { eq: HR } }</c>.</summary>
    public static Expression<Func<GroupMember, User>> User => member => member.User;

    /// <summary>Since when he belongs to it. Such as <c>{ gte: "2026-11-01T00:00:00Z" }</c>.</summary>
    public static Expression<Func<GroupMember, DateTimeOffset>> AddedAt => member => member.AddedAt;
}
