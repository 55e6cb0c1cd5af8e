using System.Linq.Expressions;
using RecruitGraph.Data.Stages;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.StageTemplates;

/// <summary>What stage templates are found by. All fields that are given must hold.</summary>
[FilterInputType<StageTemplate>]
internal static class StageTemplateFilter
{
    /// <summary>The template itself.</summary>
    [ID<StageTemplate>]
    public static Expression<Func<StageTemplate, long>> Id => template => template.Id;

    /// <summary>What it is called. Such as `"Sales"`.</summary>
    public static Expression<Func<StageTemplate, string>> Name => template => template.Name;

    /// <summary>Whether new vacancies get it where nothing else is said; exactly one is.</summary>
    public static Expression<Func<StageTemplate, bool>> IsDefault => template => template.IsDefault;

    /// <summary>When it was made.</summary>
    public static Expression<Func<StageTemplate, DateTimeOffset>> CreatedAt => template => template.CreatedAt;
}
