using System.Linq.Expressions;
using RecruitGraph.Data.Tags;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Tags;

/// <summary>What tags are found by. All fields that are given must hold.</summary>
[FilterInputType<Tag>]
internal static class TagFilter
{
    /// <summary>The tag itself.</summary>
    [ID<Tag>]
    public static Expression<Func<Tag, long>> Id => tag => tag.Id;

    /// <summary>The word.</summary>
    public static Expression<Func<Tag, string>> Name => tag => tag.Name;

    /// <summary>How it is shown, such as <c>#1e90ff</c>.</summary>
    public static Expression<Func<Tag, string?>> Color => tag => tag.Color;
}
