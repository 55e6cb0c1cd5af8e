using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Data.Applications;

/// <summary>
/// One candidate's way through one vacancy's pipeline. It changes only through the methods here; each asks
/// <see cref="PipelineTransitions"/> and adds exactly one <see cref="ApplicationEvent"/>, saved with the change.
/// </summary>
public sealed partial class Application : IVersioned
{
    private readonly List<ApplicationEvent> _events = [];

    private Application()
    {
    }

    public long Id { get; private set; }

    public long VacancyId { get; private set; }

    public Vacancy Vacancy { get; private set; } = null!;

    public long CandidateId { get; private set; }

    public Candidate Candidate { get; private set; } = null!;

    /// <summary>The stage it is in, or was last in where it has ended.</summary>
    public long StageId { get; private set; }

    public Stage Stage { get; private set; } = null!;

    /// <summary>Whether it goes on, or how it ended.</summary>
    public ApplicationStatus Status { get; private set; }

    /// <summary>When the candidate applied, for the last time where he did so again.</summary>
    public DateTimeOffset AppliedAt { get; private set; }

    /// <summary>Since when it is in its stage.</summary>
    public DateTimeOffset StageEnteredAt { get; private set; }

    /// <summary>When it was last moved, ended or reopened.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>How it came.</summary>
    public ApplicationSource Source { get; private set; }

    /// <summary>1 at first, one more with every event; of two changes of one version, one wins.</summary>
    public int Version { get; private set; }

    /// <summary>The events that were loaded or added; the whole history only where all was loaded.</summary>
    public IReadOnlyCollection<ApplicationEvent> Events => _events;

    /// <summary>A candidate applies. The vacancy's stages must be loaded.</summary>
    /// <exception cref="VacancyNotOpenException">The vacancy is not published.</exception>
    /// <remarks>Saving throws <see cref="DuplicateApplicationException"/> where he has applied already.</remarks>
    public static Application Submit(Vacancy vacancy, Candidate candidate, long? actorId, DateTimeOffset now)
    {
        EnsureOpen(vacancy);
        var first = new Pipeline(vacancy.Stages).First;
        var application = new Application
        {
            VacancyId = vacancy.Id,
            Vacancy = vacancy,
            CandidateId = candidate.Id,
            Candidate = candidate,
            Source = SourceOf(candidate, actorId),
            AppliedAt = now.ToStored()
        };
        application.Become(ApplicationEventKind.Submitted, null, first, actorId, null, now);
        return application;
    }

    /// <summary>HR takes it on to the next stage.</summary>
    /// <param name="pipeline">The vacancy's stages.</param>
    /// <param name="expectedStageId">The stage the caller believes it is in; null where he does not care.</param>
    /// <param name="actorId">Who does it.</param>
    /// <param name="reason">Why; at most <see cref="ApplicationEvent.MaxReasonLength"/> characters.</param>
    /// <param name="now">The present.</param>
    /// <exception cref="StageConflictException">It is in another stage.</exception>
    /// <exception cref="InvalidTransitionException">It has ended, or there is no further stage.</exception>
    public ApplicationEvent Advance(Pipeline pipeline, long? expectedStageId, long? actorId, string? reason, DateTimeOffset now)
    {
        var current = Expect(pipeline, expectedStageId);
        var next = pipeline.After(current);
        return next is null
            ? throw Refuse(ApplicationEventKind.Advanced, current, current)
            : Become(ApplicationEventKind.Advanced, current, next, actorId, reason, now);
    }

    /// <summary>HR puts it into another stage, forward or back.</summary>
    /// <param name="pipeline">The vacancy's stages.</param>
    /// <param name="stageId">The stage to put it into.</param>
    /// <param name="expectedStageId">The stage the caller believes it is in; null where he does not care.</param>
    /// <param name="actorId">Who does it.</param>
    /// <param name="reason">Why; at most <see cref="ApplicationEvent.MaxReasonLength"/> characters.</param>
    /// <param name="now">The present.</param>
    /// <exception cref="StageConflictException">It is in another stage than expected.</exception>
    /// <exception cref="StageNotFoundException">The vacancy has no such stage.</exception>
    /// <exception cref="InvalidTransitionException">It has ended, or is already there.</exception>
    public ApplicationEvent MoveTo(
        Pipeline pipeline, long stageId, long? expectedStageId, long? actorId, string? reason, DateTimeOffset now)
    {
        var current = Expect(pipeline, expectedStageId);
        var target = pipeline.Find(stageId) ?? throw new StageNotFoundException();
        return target.Id == current.Id
            ? throw Refuse(ApplicationEventKind.Moved, current, target)
            : Become(ApplicationEventKind.Moved, current, target, actorId, reason, now);
    }

    /// <summary>HR refuses it.</summary>
    /// <param name="pipeline">The vacancy's stages.</param>
    /// <param name="expectedStageId">The stage the caller believes it is in; null where he does not care.</param>
    /// <param name="actorId">Who does it.</param>
    /// <param name="reason">Why, in words; at most <see cref="ApplicationEvent.MaxReasonLength"/> characters.</param>
    /// <param name="now">The present.</param>
    /// <param name="ending">Why, from the list; null where nothing of it was chosen.</param>
    /// <exception cref="StageConflictException">It is in another stage than expected.</exception>
    /// <exception cref="InvalidTransitionException">It has ended.</exception>
    /// <exception cref="EndingReasonMismatchException">The reason of the list is for another ending, or archived.</exception>
    public ApplicationEvent Reject(
        Pipeline pipeline, long? expectedStageId, long? actorId, string? reason, DateTimeOffset now, EndingReason? ending = null)
    {
        var current = Expect(pipeline, expectedStageId);
        ending = ending?.For(EndingReasonKind.Rejected);
        return Become(ApplicationEventKind.Rejected, current, current, actorId, reason, now, ending);
    }

    /// <summary>The candidate takes it back, however it stands.</summary>
    /// <inheritdoc cref="Reject" path="/param"/>
    /// <exception cref="StageConflictException">It is in another stage than expected.</exception>
    /// <exception cref="InvalidTransitionException">It is withdrawn already.</exception>
    /// <exception cref="EndingReasonMismatchException">The reason of the list is for another ending, or archived.</exception>
    public ApplicationEvent Withdraw(
        Pipeline pipeline, long? expectedStageId, long? actorId, string? reason, DateTimeOffset now, EndingReason? ending = null)
    {
        var current = Expect(pipeline, expectedStageId);
        ending = ending?.For(EndingReasonKind.Withdrawn);
        return Become(ApplicationEventKind.Withdrawn, current, current, actorId, reason, now, ending);
    }

    /// <summary>HR takes back that it was refused, hired, or, as HR wrote down, withdrawn: it goes on in a stage.</summary>
    /// <inheritdoc cref="MoveTo" path="/param"/>
    /// <exception cref="StageConflictException">It is in another stage than expected.</exception>
    /// <exception cref="StageNotFoundException">The vacancy has no such stage.</exception>
    /// <exception cref="InvalidTransitionException">
    /// It has not ended, the candidate himself took it back, or the stage is the one of the hired.
    /// </exception>
    /// <remarks>Of one that was taken back, the candidate and the last event must be loaded.</remarks>
    public ApplicationEvent ReopenAt(
        Pipeline pipeline, long stageId, long? expectedStageId, long? actorId, string? reason, DateTimeOffset now)
    {
        var current = Expect(pipeline, expectedStageId);
        var target = pipeline.Find(stageId) ?? throw new StageNotFoundException();
        var reopened = Become(ApplicationEventKind.Reopened, current, target, actorId, reason, now);
        StageEnteredAt = reopened.OccurredAt;
        return reopened;
    }

    /// <summary>The candidate applies again after taking it back; it starts anew at the first stage.</summary>
    /// <exception cref="VacancyNotOpenException">The vacancy is not published.</exception>
    /// <exception cref="DuplicateApplicationException">It was not taken back, so it still counts.</exception>
    public ApplicationEvent Reopen(Vacancy vacancy, Pipeline pipeline, long? actorId, DateTimeOffset now)
    {
        EnsureOpen(vacancy);
        if (Status != ApplicationStatus.Withdrawn)
        {
            throw new DuplicateApplicationException();
        }

        var reopened = Become(ApplicationEventKind.Reopened, Expect(pipeline, null), pipeline.First, actorId, null, now, by: PipelineParty.Candidate);
        AppliedAt = reopened.OccurredAt;
        StageEnteredAt = reopened.OccurredAt;
        return reopened;
    }

    /// <summary>Takes back an event that could not be saved.</summary>
    internal void Forget(ApplicationEvent unsaved) => _events.Remove(unsaved);

    private static void EnsureOpen(Vacancy vacancy)
    {
        if (vacancy.Status != VacancyStatus.Published || vacancy.DeletedAt is not null)
        {
            throw new VacancyNotOpenException(vacancy.Status);
        }
    }

    private static ApplicationSource SourceOf(Candidate candidate, long? actorId) =>
        actorId is null ? ApplicationSource.Anonymous
        : actorId == candidate.UserId ? ApplicationSource.Account
        : ApplicationSource.Hr;

    private PipelineParty? WithdrawnBy() =>
        Status != ApplicationStatus.Withdrawn ? null
        : _events.Find(happened => happened.Version == Version)?.ActorId is { } actorId && actorId != Candidate.UserId ? PipelineParty.Staff
        : PipelineParty.Candidate;

    private Stage Expect(Pipeline pipeline, long? expectedStageId)
    {
        var current = pipeline.Find(StageId) ?? throw new StageNotFoundException();
        return expectedStageId is { } expected && expected != current.Id
            ? throw new StageConflictException(pipeline.Find(expected)?.Name, new PipelineState(Status, current))
            : current;
    }

    private ApplicationEvent Become(
        ApplicationEventKind kind,
        Stage? current,
        Stage target,
        long? actorId,
        string? reason,
        DateTimeOffset now,
        EndingReason? ending = null,
        PipelineParty by = PipelineParty.Staff)
    {
        var status = PipelineTransitions.Next(current is null ? null : Status, kind, target.Type, by, current is null ? null : WithdrawnBy())
            ?? throw Refuse(kind, current!, target);
        // Clocks of several servers differ; within one application time does not go back.
        var time = now.ToStored() is var stored && stored < UpdatedAt ? UpdatedAt : stored;
        if (current?.Id != target.Id || current is null)
        {
            StageEnteredAt = time;
        }

        Stage = target;
        StageId = target.Id;
        Status = status;
        UpdatedAt = time;
        Version++;
        var happened = new ApplicationEvent
        {
            ApplicationId = Id,
            VacancyId = VacancyId,
            Kind = kind,
            FromStageId = current?.Id,
            ToStageId = target.Id,
            Status = status,
            ActorId = actorId,
            Reason = reason,
            EndingReasonId = ending?.Id,
            OccurredAt = time,
            Version = Version
        };
        _events.Add(happened);
        return happened;
    }

    private InvalidTransitionException Refuse(ApplicationEventKind kind, Stage current, Stage target) => new(
        kind,
        new PipelineState(Status, current),
        new PipelineState(PipelineTransitions.Wanted(kind, target.Type), target));
}
