namespace RecruitGraph.Data.Stages;

/// <summary>The vacancy has no such stage.</summary>
/// <param name="stageId">The stage that was asked for.</param>
/// <param name="vacancyId">The vacancy.</param>
public sealed class StageNotFoundException(long stageId, long vacancyId)
    : RecruitGraphException("STAGE_NOT_FOUND", "The application's vacancy has no such stage.")
{
    public long StageId { get; } = stageId;

    public long VacancyId { get; } = vacancyId;
}
