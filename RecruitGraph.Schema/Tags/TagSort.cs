using System.Linq.Expressions;
using RecruitGraph.Data.Tags;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Tags;

/// <summary>What tags are ordered by: exactly one field.</summary>
[SortInputType<Tag>]
internal static class TagSort
{
    /// <summary>The word.</summary>
    public static Expression<Func<Tag, string>> Name => tag => tag.Name;
}
