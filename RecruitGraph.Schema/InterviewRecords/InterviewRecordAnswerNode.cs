using RecruitGraph.Data.InterviewRecords;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.InterviewRecords;

/// <summary>One question of a practice interview, and what was answered.</summary>
[ObjectType<InterviewRecordAnswer>(Ignore = [nameof(InterviewRecordAnswer.RecordId), nameof(InterviewRecordAnswer.Ordinal)])]
public static partial class InterviewRecordAnswerNode;
