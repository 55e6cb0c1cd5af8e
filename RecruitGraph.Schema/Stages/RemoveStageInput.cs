using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Stages;

/// <summary>Takes a stage away.</summary>
/// <param name="VacancyId">Which vacancy.</param>
/// <param name="Version">The version of the vacancy that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="StageId">Which of its stages.</param>
public sealed record RemoveStageInput([property: ID<Vacancy>] long VacancyId, int Version, [property: ID<Stage>] long StageId);
