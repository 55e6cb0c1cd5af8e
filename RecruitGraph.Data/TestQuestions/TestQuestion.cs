using RecruitGraph.Data.Directories;

namespace RecruitGraph.Data.TestQuestions;

/// <summary>A question by which a skill is tested, with answers to choose from. Its answers never change: applications refer to them.</summary>
public sealed class TestQuestion : IVersioned
{
    /// <summary>Longest title.</summary>
    public const int MaxTitleLength = 200;

    /// <summary>Longest question.</summary>
    public const int MaxTextLength = 4_000;

    /// <summary>Fewest answers.</summary>
    public const int FewestAnswers = 1;

    /// <summary>Most answers.</summary>
    public const int MostAnswers = 20;

    private readonly List<TestAnswer> _answers = [];

    private TestQuestion()
    {
    }

    public long Id { get; private set; }

    /// <summary>The skill it tests.</summary>
    public long SkillId { get; private set; }

    public DirectoryEntry Skill { get; private set; } = null!;

    /// <summary>The grade it is meant for.</summary>
    public long GradeId { get; private set; }

    public DirectoryEntry Grade { get; private set; } = null!;

    /// <summary>What kind of question it is.</summary>
    public long QuestionTypeId { get; private set; }

    public DirectoryEntry QuestionType { get; private set; } = null!;

    /// <summary>What it is called. Such as <c>"Joins"</c>.</summary>
    public string Title { get; private set; } = null!;

    /// <summary>The question itself. Such as <c>"What does a left join keep?"</c>.</summary>
    public string Text { get; private set; } = null!;

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    public long CreatedById { get; private set; }

    /// <summary>Set where it was deleted: nobody is asked any more, given answers stay.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>1 at first, one more with every change; of two changes of one version, one wins.</summary>
    public int Version { get; private set; }

    /// <summary>The answers, where they were loaded; see <see cref="TestAnswer.Position"/>.</summary>
    public IReadOnlyCollection<TestAnswer> Answers => _answers;

    /// <summary>A new question.</summary>
    /// <param name="details">What it says.</param>
    /// <param name="answers">Its answers in order.</param>
    /// <param name="actorId">Who writes it.</param>
    /// <param name="now">The present.</param>
    /// <exception cref="OutOfRangeException">There are too few or too many answers.</exception>
    /// <exception cref="NoRightAnswerException">None of them is right.</exception>
    /// <exception cref="WrongDirectoryException">An entry is of another directory than is meant.</exception>
    public static TestQuestion Create(
        TestQuestionDetails details, IReadOnlyList<TestAnswerDetails> answers, long actorId, DateTimeOffset now)
    {
        OutOfRangeException.ThrowUnless("number of answers", answers.Count, FewestAnswers, MostAnswers);
        if (!answers.Any(answer => answer.IsRight))
        {
            throw new NoRightAnswerException();
        }

        var question = new TestQuestion { CreatedById = actorId, CreatedAt = now.ToStored() };
        question._answers.AddRange(answers.Select((answer, position) => new TestAnswer(answer, position)));
        question.Edit(details);
        return question;
    }

    /// <summary>Replaces what it says; the answers stay.</summary>
    /// <exception cref="WrongDirectoryException">An entry is of another directory than is meant.</exception>
    public void Edit(TestQuestionDetails details)
    {
        Skill = details.Skill.Of(DirectoryKind.Skill);
        Grade = details.Grade.Of(DirectoryKind.Grade);
        QuestionType = details.QuestionType.Of(DirectoryKind.QuestionType);
        (SkillId, GradeId, QuestionTypeId) = (Skill.Id, Grade.Id, QuestionType.Id);
        Title = details.Title;
        Text = details.Text;
        Version++;
    }

    /// <summary>Nobody is asked any more; a second time changes nothing.</summary>
    public void Delete(DateTimeOffset now)
    {
        if (DeletedAt is null)
        {
            DeletedAt = now.ToStored();
            Version++;
        }
    }
}
