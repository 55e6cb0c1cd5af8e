using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.TestQuestions;

namespace RecruitGraph.Data.Applications;

public sealed partial class Application
{
    /// <summary>Most answers that come with it.</summary>
    public const int MaxAnswers = 50;

    private readonly List<ApplicationAnswer> _answers = [];

    /// <summary>The uploaded résumé that came with it.</summary>
    public long? ResumeFileId { get; private set; }

    public ResumeFile? ResumeFile { get; private set; }

    /// <summary>How well it fits the vacancy, 0 to 100; see <see cref="ApplicationScore"/>. Null where it was not scored.</summary>
    public int? Score { get; private set; }

    /// <summary>The answers to test questions, where they were loaded.</summary>
    public IReadOnlyCollection<ApplicationAnswer> Answers => _answers;

    /// <summary>A résumé comes with it, and belongs to its candidate then.</summary>
    public void AttachResume(ResumeFile file)
    {
        file.BelongTo(Candidate);
        ResumeFile = file;
        ResumeFileId = file.Id;
    }

    /// <summary>Keeps what the candidate answered, when he applies.</summary>
    /// <param name="answers">The answers that he chose, one a question.</param>
    /// <exception cref="DuplicateAnswerException">A question has two answers.</exception>
    /// <exception cref="OutOfRangeException">More than <see cref="MaxAnswers"/>.</exception>
    public void Answer(IReadOnlyCollection<TestAnswer> answers)
    {
        OutOfRangeException.ThrowUnless("number of answers", _answers.Count + answers.Count, 0, MaxAnswers);
        if (_answers.Select(given => given.QuestionId).Concat(answers.Select(answer => answer.QuestionId)).Distinct().Count()
            < _answers.Count + answers.Count)
        {
            throw new DuplicateAnswerException();
        }

        _answers.AddRange(answers.Select(answer => new ApplicationAnswer(answer)));
    }

    /// <summary>Notes how well it fits. No event: it is worked out anew whenever what it depends on changes.</summary>
    /// <exception cref="OutOfRangeException">It is no score.</exception>
    public void Rate(int? score)
    {
        OutOfRangeException.ThrowUnless("score", score ?? 0, 0, ApplicationScore.Max);
        Score = score;
    }
}
