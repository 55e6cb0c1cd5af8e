namespace RecruitGraph.Schema.TestQuestions;

/// <summary>Who may look test questions up: staff. Candidates get those of a vacancy, never which answers are right.</summary>
internal static class TestQuestionAccess
{
    public static bool CanRead(Viewer viewer) => viewer.IsStaff;
}
