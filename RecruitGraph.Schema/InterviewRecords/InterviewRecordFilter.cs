using System.Linq.Expressions;
using RecruitGraph.Data.InterviewRecords;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.InterviewRecords;

/// <summary>What interview records are found by. All fields that are given must hold.</summary>
[FilterInputType<InterviewRecord>]
internal static class InterviewRecordFilter
{
    /// <summary>The record itself.</summary>
    [ID<InterviewRecord>]
    public static Expression<Func<InterviewRecord, long>> Id => record => record.Id;

    /// <summary>When it was written down.</summary>
    public static Expression<Func<InterviewRecord, DateTimeOffset>> CreatedAt => record => record.CreatedAt;
}
