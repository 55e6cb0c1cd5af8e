using System.Linq.Expressions;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Candidates;

/// <summary>What groups of candidates who may be the same person are ordered by: exactly one field.</summary>
[SortInputType<DuplicateCandidateGroup>]
internal static class DuplicateCandidateGroupSort
{
    /// <summary>How many they are.</summary>
    public static Expression<Func<DuplicateCandidateGroup, int>> Count => group => group.Count;

    /// <summary>When the one of them came who came last.</summary>
    public static Expression<Func<DuplicateCandidateGroup, DateTimeOffset>> LastCreatedAt => group => group.LastCreatedAt;
}
