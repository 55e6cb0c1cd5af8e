using RecruitGraph.Data.Profiles;

namespace RecruitGraph.Data.Resumes;

/// <summary>
/// The analysis of one uploaded résumé: a place in the queue, then what was found. Workers claim it through
/// <see cref="IResumeAnalysisQueue"/>; who dies leaves it to the next when his lease ends.
/// </summary>
public sealed class ResumeAnalysis
{
    /// <summary>After so many attempts that neither succeeded nor failed it is given up: it may be what kills the workers.</summary>
    public const int MaxAttempts = 3;

    /// <summary>The code of an analysis that was given up.</summary>
    public const string AttemptsExhausted = "ATTEMPTS_EXHAUSTED";

    /// <summary>Longest failure code.</summary>
    public const int MaxFailureCodeLength = 64;

    /// <summary>Longest career interest.</summary>
    public const int MaxCareerInterestLength = 256;

    private readonly List<ResumeAnalysisSkill> _skills = [];

    private ResumeAnalysis()
    {
    }

    internal ResumeAnalysis(DateTimeOffset now) => QueuedAt = now.ToStored();

    /// <summary>Whose, and the key.</summary>
    public long FileId { get; private set; }

    public ResumeFile File { get; private set; } = null!;

    /// <summary>How far the analysis is.</summary>
    public ResumeAnalysisState State { get; private set; }

    /// <summary>
    /// How often it was claimed. It is also the concurrency token: a worker that was so slow that another one claimed
    /// it after him cannot save his result.
    /// </summary>
    public int Attempts { get; private set; }

    /// <summary>When it came into the queue, for the last time where it came again.</summary>
    public DateTimeOffset QueuedAt { get; private set; }

    /// <summary>When it was last claimed.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>Until when the worker has it; null where nobody has it.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>When it was done or failed.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>
    /// The mark (<see cref="IVacancyMatchingQueue.MarkAsync"/>) of when the vacancies were read that it was matched with: those that changed
    /// since then are to look at it again. Null where that is done.
    /// </summary>
    public long? CatchUpFrom { get; private set; }

    /// <summary>Why there are no results.</summary>
    public string? FailureCode { get; private set; }

    public string? Name { get; private set; }

    public int? Age { get; private set; }

    public string? Email { get; private set; }

    public string? PhoneNumber { get; private set; }

    public string? CareerInterest { get; private set; }

    /// <summary>The whole text; loaded only where it was asked for, since it is long.</summary>
    public ResumeText? Text { get; private set; }

    /// <summary>The skills that were found, where they were loaded.</summary>
    public IReadOnlyCollection<ResumeAnalysisSkill> Skills => _skills;

    /// <summary>The worker who has it brings results.</summary>
    /// <exception cref="InvalidOperationException">Nobody has it.</exception>
    /// <exception cref="OutOfRangeException">The age or the length of the text is impossible.</exception>
    /// <param name="findings">The results.</param>
    /// <param name="now">The present.</param>
    /// <param name="mark">See <see cref="CatchUpFrom"/>; null where it was matched with nothing.</param>
    public void Complete(ResumeFindings findings, DateTimeOffset now, long? mark = null)
    {
        EnsureRunning();
        OutOfRangeException.ThrowUnless("age in years", findings.Age ?? 0, 0, Profile.MaxAge);
        OutOfRangeException.ThrowUnless("length of the text", findings.Text.Length, 0, ResumeText.MaxLength);
        Name = findings.Name;
        Age = findings.Age;
        Email = findings.Email;
        PhoneNumber = findings.PhoneNumber;
        CareerInterest = findings.CareerInterest;
        Text = new ResumeText(findings.Text);
        CatchUpFrom = mark;
        _skills.AddRange(findings.Skills.DistinctBy(skill => skill.Id).Select(skill => new ResumeAnalysisSkill(skill)));
        Finish(ResumeAnalysisState.Done, null, now);
    }

    /// <summary>The worker who has it says why there will be no results.</summary>
    /// <exception cref="InvalidOperationException">Nobody has it.</exception>
    public void Fail(string code, DateTimeOffset now)
    {
        EnsureRunning();
        Finish(ResumeAnalysisState.Failed, code, now);
    }

    /// <summary>The worker who has it cannot go on, since he is told to stop: it waits again, as if it had not been claimed.</summary>
    /// <exception cref="InvalidOperationException">Nobody has it.</exception>
    public void Release()
    {
        EnsureRunning();
        State = ResumeAnalysisState.Waiting;
        Attempts--;
        StartedAt = null;
        LeaseUntil = null;
    }

    /// <summary>
    /// Puts a finished one back into the queue, as if it had just come. Its text and skills must be loaded; the matches of its file
    /// are the caller's to delete.
    /// </summary>
    /// <exception cref="InvalidOperationException">It has neither succeeded nor failed.</exception>
    public void Retry(DateTimeOffset now)
    {
        if (State is not (ResumeAnalysisState.Done or ResumeAnalysisState.Failed))
        {
            throw new InvalidOperationException($"An analysis that is {State} is not tried again.");
        }

        (Name, Age, Email, PhoneNumber, CareerInterest, Text) = (null, null, null, null, null, null);
        _skills.Clear();
        State = ResumeAnalysisState.Waiting;
        Attempts = 0;
        QueuedAt = now.ToStored();
        StartedAt = null;
        FinishedAt = null;
        FailureCode = null;
        CatchUpFrom = null;
    }

    /// <summary>What was found. Its text and its skills with their entries must be loaded.</summary>
    /// <exception cref="InvalidOperationException">It is not done.</exception>
    public ResumeFindings ToFindings() => State != ResumeAnalysisState.Done
        ? throw new InvalidOperationException($"An analysis that is {State} has found nothing.")
        : new ResumeFindings
        {
            Text = Text!.Text,
            Name = Name,
            Age = Age,
            Email = Email,
            PhoneNumber = PhoneNumber,
            CareerInterest = CareerInterest,
            Skills = [.. _skills.Select(skill => skill.Entry)]
        };

    private void Finish(ResumeAnalysisState state, string? code, DateTimeOffset now)
    {
        State = state;
        FailureCode = code;
        LeaseUntil = null;
        FinishedAt = now.ToStored();
    }

    private void EnsureRunning()
    {
        if (State != ResumeAnalysisState.Running)
        {
            throw new InvalidOperationException($"An analysis that is {State} has no worker to finish it.");
        }
    }
}
