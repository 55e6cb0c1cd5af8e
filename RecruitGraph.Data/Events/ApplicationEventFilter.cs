using RecruitGraph.Data.Applications;

namespace RecruitGraph.Data.Events;

/// <summary>Which events a reader wants; what is null is not asked.</summary>
public sealed record ApplicationEventFilter
{
    /// <summary>Every event.</summary>
    public static ApplicationEventFilter All { get; } = new();

    public long? VacancyId { get; init; }

    public long? ApplicationId { get; init; }

    /// <summary>Whether the reader wants this event.</summary>
    public bool Matches(ApplicationEvent happened) =>
        (VacancyId is not { } vacancy || vacancy == happened.VacancyId)
        && (ApplicationId is not { } application || application == happened.ApplicationId);
}
