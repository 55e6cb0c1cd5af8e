using RecruitGraph.Data;

namespace RecruitGraph.Schema.InterviewRecords;

/// <summary>There is no such interview record of the caller.</summary>
public sealed class InterviewRecordNotFoundException()
    : RecruitGraphException("INTERVIEW_RECORD_NOT_FOUND", "You have no such interview record.");
