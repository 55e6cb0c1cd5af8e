namespace RecruitGraph.Data.TestQuestions;

/// <summary>One answer of a test question.</summary>
public sealed class TestAnswer
{
    /// <summary>Longest text.</summary>
    public const int MaxTextLength = 1000;

    private TestAnswer()
    {
    }

    internal TestAnswer(TestAnswerDetails details, int position)
    {
        Text = details.Text;
        IsRight = details.IsRight;
        Position = position;
    }

    public long Id { get; private set; }

    public long QuestionId { get; private set; }

    /// <summary>Order among the answers, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>What can be chosen. Such as <c>"The first argument that is not null"</c>.</summary>
    public string Text { get; private set; } = null!;

    /// <summary>Whether it is right; never to be told to candidates.</summary>
    public bool IsRight { get; private set; }
}
