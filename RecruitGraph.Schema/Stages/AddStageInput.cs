using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Stages;

/// <summary>A new stage between the first and the last of a vacancy.</summary>
/// <param name="VacancyId">Which vacancy.</param>
/// <param name="Version">The version of the vacancy that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="Position">Its order afterwards, from 1 on; the first stage is 0. Such as `2`.</param>
/// <param name="Stage">What it is.</param>
public sealed record AddStageInput(
    [property: ID<Vacancy>] long VacancyId, int Version, [Range(1, StageDefinition.MostStages)] int Position, StageInput Stage);
