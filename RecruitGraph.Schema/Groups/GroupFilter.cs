using System.Linq.Expressions;
using RecruitGraph.Data.Groups;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Groups;

/// <summary>What groups are found by. All fields that are given must hold.</summary>
[FilterInputType<Group>]
internal static class GroupFilter
{
    /// <summary>The group itself.</summary>
    [ID<Group>]
    public static Expression<Func<Group, long>> Id => group => group.Id;

    /// <summary>What it is called.</summary>
    public static Expression<Func<Group, string>> Name => group => group.Name;

    /// <summary>When it was made.</summary>
    public static Expression<Func<Group, DateTimeOffset>> CreatedAt => group => group.CreatedAt;
}
