using System.Linq.Expressions;
using RecruitGraph.Data.Stages;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.StageTemplates;

/// <summary>What stage templates are ordered by: exactly one field.</summary>
[SortInputType<StageTemplate>]
internal static class StageTemplateSort
{
    /// <summary>What they are called.</summary>
    public static Expression<Func<StageTemplate, string>> Name => template => template.Name;

    /// <summary>When they were made.</summary>
    public static Expression<Func<StageTemplate, DateTimeOffset>> CreatedAt => template => template.CreatedAt;
}
