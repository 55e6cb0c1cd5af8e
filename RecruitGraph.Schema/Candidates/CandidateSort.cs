using System.Linq.Expressions;
using RecruitGraph.Data.Candidates;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Candidates;

/// <summary>What candidates are ordered by: exactly one field.</summary>
[SortInputType<Candidate>]
internal static class CandidateSort
{
    /// <summary>What he is called.</summary>
    public static Expression<Func<Candidate, string>> FullName => candidate => candidate.FullName;

    /// <summary>When he came.</summary>
    public static Expression<Func<Candidate, DateTimeOffset>> CreatedAt => candidate => candidate.CreatedAt;
}
