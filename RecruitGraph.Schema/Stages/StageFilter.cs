using System.Linq.Expressions;
using RecruitGraph.Data.Stages;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Stages;

/// <summary>What stages are found by. All fields that are given must hold.</summary>
[FilterInputType<Stage>]
internal static class StageFilter
{
    /// <summary>The stage itself.</summary>
    [ID<Stage>]
    public static Expression<Func<Stage, long>> Id => stage => stage.Id;

    /// <summary>What it means, whatever it is called.</summary>
    public static Expression<Func<Stage, StageType>> Type => stage => stage.Type;

    /// <summary>What it is called, such as <c>FIRST_INTERVIEW</c>.</summary>
    public static Expression<Func<Stage, string>> Name => stage => stage.Name;

    /// <summary>Its number in the legacy recruitment API; several stages may share one.</summary>
    public static Expression<Func<Stage, int>> LegacyCode => stage => stage.LegacyCode;
}
