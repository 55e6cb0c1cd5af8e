namespace RecruitGraph.Data.Experiences;

/// <summary>How an interview was that a user had somewhere.</summary>
public sealed class InterviewExperience : IModerated, IVersioned
{
    /// <summary>Longest company and longest position.</summary>
    public const int MaxNameLength = 128;

    /// <summary>Longest sharing.</summary>
    public const int MaxSharingLength = 20_000;

    /// <summary>Best evaluation; the worst is 1.</summary>
    public const int MaxEvaluation = 5;

    /// <summary>Most questions.</summary>
    public const int MaxQuestions = 20;

    /// <summary>Longest question.</summary>
    public const int MaxQuestionLength = 1000;

    private InterviewExperience()
    {
    }

    public long Id { get; private set; }

    public long AuthorId { get; private set; }

    /// <summary>Where the interview was, such as <c>"Acme"</c>.</summary>
    public string Company { get; private set; } = null!;

    /// <summary>For what, such as <c>"Backend developer"</c>.</summary>
    public string Position { get; private set; } = null!;

    /// <summary>On which day. Such as <c>"2026-11-21"</c>.</summary>
    public DateOnly InterviewDate { get; private set; }

    /// <summary>How it was; at most 20,000 characters. Such as <c>"Two conversations, both friendly."</c>.</summary>
    public string Sharing { get; private set; } = null!;

    /// <summary>How it ended.</summary>
    public InterviewResult Result { get; private set; }

    /// <summary>How hard it was.</summary>
    public InterviewDifficulty Difficulty { get; private set; }

    /// <summary>How good it was, from 1 to 5.</summary>
    public int? Evaluation { get; private set; }

    /// <summary>What was asked, in order, at most 20, such as <c>["Why do you want to work here?"]</c>.</summary>
    public IReadOnlyList<string> Questions { get; private set; } = [];

    /// <summary>When it was posted.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When its author last changed it.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>When a moderator hid it; null while it shows.</summary>
    public DateTimeOffset? HiddenAt { get; private set; }

    /// <summary>The moderator who hid it.</summary>
    public long? HiddenById { get; private set; }

    /// <summary>When its author deleted it.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>1 at first, one more with every change; of two changes of one version, one wins.</summary>
    public int Version { get; private set; }

    /// <summary>A new experience.</summary>
    /// <inheritdoc cref="Edit" path="/exception"/>
    public static InterviewExperience Share(long authorId, InterviewExperienceDetails details, DateTimeOffset now)
    {
        var experience = new InterviewExperience { AuthorId = authorId, CreatedAt = now.ToStored() };
        experience.Edit(details, now);
        return experience;
    }

    /// <summary>Replaces what it tells.</summary>
    /// <exception cref="OutOfRangeException">The evaluation is none, or there are too many questions.</exception>
    public void Edit(InterviewExperienceDetails details, DateTimeOffset now)
    {
        OutOfRangeException.ThrowUnless("evaluation", details.Evaluation ?? 1, 1, MaxEvaluation);
        OutOfRangeException.ThrowUnless("number of questions", details.Questions.Count, 0, MaxQuestions);
        Company = details.Company;
        Position = details.Position;
        InterviewDate = details.InterviewDate;
        Sharing = details.Sharing;
        Result = details.Result;
        Difficulty = details.Difficulty;
        Evaluation = details.Evaluation;
        Questions = [.. details.Questions];
        UpdatedAt = now.ToStored();
        Version++;
    }

    /// <summary>What it tells now, to be changed in part: <c>experience.ToDetails() with { Result = … }</c>.</summary>
    public InterviewExperienceDetails ToDetails() =>
        new(Company, Position, InterviewDate, Sharing, Result, Difficulty, Evaluation, Questions);

    /// <inheritdoc/>
    public void Hide(long moderatorId, DateTimeOffset now)
    {
        if (HiddenAt is null)
        {
            HiddenAt = now.ToStored();
            HiddenById = moderatorId;
            Version++;
        }
    }

    /// <inheritdoc/>
    public void Show()
    {
        if (HiddenAt is not null)
        {
            HiddenAt = null;
            HiddenById = null;
            Version++;
        }
    }

    /// <inheritdoc/>
    public void Delete(DateTimeOffset now)
    {
        if (DeletedAt is null)
        {
            DeletedAt = now.ToStored();
            Version++;
        }
    }
}
