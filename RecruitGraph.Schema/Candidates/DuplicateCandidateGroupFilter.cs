using System.Linq.Expressions;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Candidates;

/// <summary>What groups of candidates who may be the same person are found by. All fields that are given must hold.</summary>
[FilterInputType<DuplicateCandidateGroup>]
internal static class DuplicateCandidateGroupFilter
{
    /// <summary>How many they are. Such as <c>{ gt: 2 }</c>.</summary>
    public static Expression<Func<DuplicateCandidateGroup, int>> Count => group => group.Count;

    /// <summary>When the one of them came who came last. Such as <c>{ gte: "2026-11-01T00:00:00Z" }</c>.</summary>
    public static Expression<Func<DuplicateCandidateGroup, DateTimeOffset>> LastCreatedAt => group => group.LastCreatedAt;
}
