using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Stages;

/// <summary>Another order of a vacancy's stages.</summary>
/// <param name="VacancyId">Which vacancy.</param>
/// <param name="Version">The version of the vacancy that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="StageIds">All its stages in the new order. The first stays the one of the type APPLIED, the last the one of the type HIRED.</param>
public sealed record ReorderStagesInput(
    [property: ID<Vacancy>] long VacancyId, int Version, [property: ID<Stage>] IReadOnlyList<long> StageIds);
