using System.Linq.Expressions;
using RecruitGraph.Data.InterviewRecords;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.InterviewRecords;

/// <summary>What interview records are ordered by: exactly one field.</summary>
[SortInputType<InterviewRecord>]
internal static class InterviewRecordSort
{
    /// <summary>When it was written down.</summary>
    public static Expression<Func<InterviewRecord, DateTimeOffset>> CreatedAt => record => record.CreatedAt;
}
