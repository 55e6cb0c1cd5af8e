using System.ComponentModel.DataAnnotations;

namespace RecruitGraph.Schema.InterviewRecords;

/// <summary>Several practice interviews.</summary>
/// <param name="Records">The interviews, in the order in which they took place; 1 to 20.</param>
public sealed record CreateInterviewRecordsInput([Length(1, 20)] IReadOnlyList<CreateInterviewRecordInput> Records);
