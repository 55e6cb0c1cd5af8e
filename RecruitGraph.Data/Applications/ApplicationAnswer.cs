using RecruitGraph.Data.TestQuestions;

namespace RecruitGraph.Data.Applications;

/// <summary>What a candidate answered to a test question when he applied.</summary>
public sealed class ApplicationAnswer
{
    private ApplicationAnswer()
    {
    }

    internal ApplicationAnswer(TestAnswer answer)
    {
        QuestionId = answer.QuestionId;
        AnswerId = answer.Id;
        WasRight = answer.IsRight;
    }

    public long ApplicationId { get; private set; }

    public long QuestionId { get; private set; }

    public TestQuestion Question { get; private set; } = null!;

    public long AnswerId { get; private set; }

    public TestAnswer Answer { get; private set; } = null!;

    /// <summary>Whether it counted as right at that time.</summary>
    public bool WasRight { get; private set; }
}
