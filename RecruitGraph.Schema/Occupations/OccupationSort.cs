using System.Linq.Expressions;
using RecruitGraph.Data.Occupations;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Occupations;

/// <summary>What occupations are ordered by: exactly one field.</summary>
[SortInputType<Occupation>]
internal static class OccupationSort
{
    /// <summary>What it is called.</summary>
    public static Expression<Func<Occupation, string>> Name => occupation => occupation.Name;
}
