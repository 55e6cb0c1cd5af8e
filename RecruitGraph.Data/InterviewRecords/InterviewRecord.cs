namespace RecruitGraph.Data.InterviewRecords;

/// <summary>A practice interview of a user: what was asked, what he answered, and what to do better. Written once.</summary>
public sealed class InterviewRecord
{
    /// <summary>Most questions.</summary>
    public const int MaxAnswers = 50;

    /// <summary>Most improvements.</summary>
    public const int MaxImprovements = 50;

    /// <summary>Longest improvement.</summary>
    public const int MaxImprovementLength = 1000;

    private readonly List<InterviewRecordAnswer> _answers = [];

    private InterviewRecord()
    {
    }

    public long Id { get; private set; }

    public long UserId { get; private set; }

    /// <summary>When it was written down.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>What to do better, in order, at most 50, such as <c>["Speak slower"]</c>.</summary>
    public IReadOnlyList<string> Improvements { get; private set; } = [];

    /// <summary>The questions and answers, where they were loaded; see <see cref="InterviewRecordAnswer.Ordinal"/>.</summary>
    public IReadOnlyCollection<InterviewRecordAnswer> Answers => _answers;

    /// <summary>A new record.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="answers">1 to <see cref="MaxAnswers"/>, in order.</param>
    /// <param name="improvements">At most <see cref="MaxImprovements"/>, each of 1 to 1,000 characters.</param>
    /// <param name="now">The present.</param>
    /// <exception cref="OutOfRangeException">Too few or too many of either, or a speech rate that is none.</exception>
    public static InterviewRecord Keep(
        long userId, IReadOnlyList<InterviewAnswerDetails> answers, IReadOnlyList<string> improvements, DateTimeOffset now)
    {
        OutOfRangeException.ThrowUnless("number of questions", answers.Count, 1, MaxAnswers);
        OutOfRangeException.ThrowUnless("number of improvements", improvements.Count, 0, MaxImprovements);
        var record = new InterviewRecord { UserId = userId, CreatedAt = now.ToStored(), Improvements = [.. improvements] };
        record._answers.AddRange(answers.Select((answer, ordinal) => new InterviewRecordAnswer(answer, ordinal)));
        return record;
    }
}
