using System.Linq.Expressions;
using RecruitGraph.Data.Occupations;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Occupations;

/// <summary>What occupations are found by. All fields that are given must hold.</summary>
[FilterInputType<Occupation>]
internal static class OccupationFilter
{
    /// <summary>The occupation itself.</summary>
    [ID<Occupation>]
    public static Expression<Func<Occupation, long>> Id => occupation => occupation.Id;

    /// <summary>What it is called.</summary>
    public static Expression<Func<Occupation, string>> Name => occupation => occupation.Name;
}
