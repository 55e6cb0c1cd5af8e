using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Demo.Languages;
using RecruitGraph.Data.Stages;

namespace RecruitGraph.Data.Demo;

/// <summary>One step of a demo application's history; stages are positions in the default template.</summary>
internal readonly record struct DemoEvent(
    int ApplicationIndex,
    ApplicationEventKind Kind,
    sbyte FromStage,
    sbyte ToStage,
    ApplicationStatus Status,
    DemoActor Actor,
    string? Reason,
    DateTimeOffset OccurredAt,
    int Version);

/// <summary>Who did it.</summary>
internal enum DemoActor : byte
{
    /// <summary>The candidate himself.</summary>
    Candidate,

    /// <summary>The owner of the vacancy.</summary>
    Hr,

    /// <summary>The demo user <c>admin</c>.</summary>
    Admin
}

/// <summary>Where a demo application stands after its history.</summary>
internal record struct DemoApplication(
    int VacancyIndex, int CandidateIndex, int Stage, ApplicationStatus Status, DateTimeOffset AppliedAt)
{
    public DateTimeOffset StageEnteredAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public int Version { get; set; }
}

/// <summary>
/// Believable ways through the pipeline. Every step asks <see cref="PipelineTransitions"/>, as a real one does, and
/// what an application is in the end is only what its steps have made of it.
/// </summary>
internal sealed class DemoApplications(Random random, DateTimeOffset now)
{
    // Of a hundred decisions in a stage that advance; the rest is mostly refused. None follows the last stage.
    private static readonly int[] AdvanceChance = [62, 58, 60, 66, 84, 0];
    private static readonly double[] DaysInStage = [2, 4, 6, 6, 5, 0];

    /// <summary>Lives through one application from its beginning until now, and notes its steps.</summary>
    public void Live(ref DemoApplication application, int index, DemoLanguage language, List<DemoEvent> events)
    {
        Step(ref application, index, ApplicationEventKind.Submitted, -1, 0, DemoActor.Candidate, null, application.AppliedAt, events);
        var time = application.AppliedAt;
        while (true)
        {
            time = time.AddDays(Wait(application.Stage));
            if (application.Status == ApplicationStatus.Active)
            {
                time = NextWorkingTime(time);
            }

            if (time >= now || !Decide(ref application, index, language, time, events))
            {
                return;
            }
        }
    }

    private bool Decide(ref DemoApplication application, int index, DemoLanguage language, DateTimeOffset time, List<DemoEvent> events)
    {
        var stage = application.Stage;
        if (application.Status == ApplicationStatus.Withdrawn)
        {
            return random.Next(100) < 8
                && Step(ref application, index, ApplicationEventKind.Reopened, stage, 0, DemoActor.Candidate, null, time, events);
        }

        if (application.Status != ApplicationStatus.Active)
        {
            return false;
        }

        var actor = random.Next(12) == 0 ? DemoActor.Admin : DemoActor.Hr;
        var chance = random.Next(100);
        if (chance < AdvanceChance[stage])
        {
            return Step(ref application, index, ApplicationEventKind.Advanced, stage, stage + 1, actor, Sometimes(language.AdvanceReasons), time, events);
        }

        if (chance < AdvanceChance[stage] + 3 && stage > 1)
        {
            return Step(ref application, index, ApplicationEventKind.Moved, stage, stage - 1, actor, Pick(language.MoveReasons), time, events);
        }

        return chance < AdvanceChance[stage] + 8
            ? Step(ref application, index, ApplicationEventKind.Withdrawn, stage, stage, DemoActor.Candidate, Sometimes(language.WithdrawReasons), time, events)
            : Step(ref application, index, ApplicationEventKind.Rejected, stage, stage, actor, Pick(language.RejectReasons), time, events);
    }

    private static bool Step(
        ref DemoApplication application,
        int index,
        ApplicationEventKind kind,
        int from,
        int to,
        DemoActor actor,
        string? reason,
        DateTimeOffset time,
        List<DemoEvent> events)
    {
        var status = PipelineTransitions.Next(from < 0 ? null : application.Status, kind, StageDefinition.Default[to].Type, PipelineParty.Candidate, PipelineParty.Candidate)
            ?? throw new InvalidOperationException($"The pipeline does not allow {kind} from {application.Status}.");
        time = time.ToStored();
        application.Status = status;
        application.Stage = to;
        application.UpdatedAt = time;
        application.Version++;
        if (from != to || kind == ApplicationEventKind.Reopened)
        {
            application.StageEnteredAt = time;
        }

        if (kind == ApplicationEventKind.Reopened)
        {
            application.AppliedAt = time;
        }

        events.Add(new DemoEvent(index, kind, (sbyte)from, (sbyte)to, status, actor, reason, time, application.Version));
        return true;
    }

    /// <summary>Days until the next decision: mostly a few, sometimes many.</summary>
    private double Wait(int stage)
    {
        var patience = random.Next(100) < 15 ? 12 : 1;
        return 0.05 + (-Math.Log(1 - random.NextDouble()) * DaysInStage[stage] * patience);
    }

    /// <summary>Decisions fall on weekdays between 8 and 18 o'clock.</summary>
    private DateTimeOffset NextWorkingTime(DateTimeOffset time)
    {
        if (time.Hour is < 8 or >= 18)
        {
            var day = time.Hour < 8 ? time.Date : time.Date.AddDays(1);
            time = new DateTimeOffset(day, TimeSpan.Zero).AddHours(8 + (random.NextDouble() * 10));
        }

        return time.DayOfWeek switch
        {
            DayOfWeek.Saturday => time.AddDays(2),
            DayOfWeek.Sunday => time.AddDays(1),
            _ => time
        };
    }

    private string? Sometimes(IReadOnlyList<string> choices) => random.Next(3) == 0 ? Pick(choices) : null;

    private string Pick(IReadOnlyList<string> choices) => choices[random.Next(choices.Count)];
}
