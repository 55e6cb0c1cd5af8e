namespace RecruitGraph.Data.InterviewRecords;

/// <summary>One question of a practice interview.</summary>
/// <param name="Question">1 to 1,000 characters.</param>
/// <param name="Answer">At most 4,000 characters.</param>
/// <param name="SpeechRate">How fast the answer was given, in words a minute; 0 to 1,000.</param>
public sealed record InterviewAnswerDetails(string Question, string Answer, int SpeechRate);
