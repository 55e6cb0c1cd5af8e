using System.Linq.Expressions;
using RecruitGraph.Data.Groups;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Groups;

/// <summary>What groups are ordered by: exactly one field.</summary>
[SortInputType<Group>]
internal static class GroupSort
{
    /// <summary>What it is called.</summary>
    public static Expression<Func<Group, string>> Name => group => group.Name;

    /// <summary>When it was made.</summary>
    public static Expression<Func<Group, DateTimeOffset>> CreatedAt => group => group.CreatedAt;
}
