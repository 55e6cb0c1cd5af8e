namespace RecruitGraph.Data.InterviewRecords;

/// <summary>One question of a practice interview, and what was answered.</summary>
public sealed class InterviewRecordAnswer
{
    /// <summary>Longest question.</summary>
    public const int MaxQuestionLength = 1000;

    /// <summary>Longest answer.</summary>
    public const int MaxAnswerLength = 4_000;

    /// <summary>Fastest speech, in words a minute.</summary>
    public const int MaxSpeechRate = 1000;

    private InterviewRecordAnswer()
    {
    }

    internal InterviewRecordAnswer(InterviewAnswerDetails details, int ordinal)
    {
        OutOfRangeException.ThrowUnless("speech rate", details.SpeechRate, 0, MaxSpeechRate);
        Ordinal = ordinal;
        Question = details.Question;
        Answer = details.Answer;
        SpeechRate = details.SpeechRate;
    }

    public long RecordId { get; private set; }

    /// <summary>Order in the record, from 0; the key within it.</summary>
    public int Ordinal { get; private set; }

    /// <summary>What was asked. Such as <c>"Why do you want to work here?"</c>.</summary>
    public string Question { get; private set; } = null!;

    /// <summary>What was answered; empty where nothing was. Such as <c>"I like what you build."</c>.</summary>
    public string Answer { get; private set; } = null!;

    /// <summary>How fast the answer was given, in words a minute, such as <c>120</c>.</summary>
    public int SpeechRate { get; private set; }
}
