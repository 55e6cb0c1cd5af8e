namespace RecruitGraph.Data.EndingReasons;

/// <summary>There is no such ending reason.</summary>
public sealed class EndingReasonNotFoundException() : RecruitGraphException("ENDING_REASON_NOT_FOUND", "There is no such ending reason.");
