using RecruitGraph.Data.Applications;

namespace RecruitGraph.Data.Statistics;

/// <summary>How an application stands, or stood at a moment.</summary>
public sealed class ApplicationState
{
    public long ApplicationId { get; init; }

    public long VacancyId { get; init; }

    public long StageId { get; init; }

    public ApplicationStatus Status { get; init; }
}
