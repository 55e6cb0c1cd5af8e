using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Stages;

/// <summary>Another name of a stage.</summary>
/// <param name="VacancyId">Which vacancy.</param>
/// <param name="Version">The version of the vacancy that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="StageId">Which of its stages.</param>
/// <param name="Name">What it is called, 1 to 64 characters; unique in its vacancy without regard to case. Such as `"PHONE_CALL"`.</param>
public sealed record RenameStageInput(
    [property: ID<Vacancy>] long VacancyId,
    int Version,
    [property: ID<Stage>] long StageId,
    [Line(Stage.MaxNameLength, NotEmpty = true)] string Name);
