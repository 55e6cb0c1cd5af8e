using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.Stages;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Stages;

namespace RecruitGraph.Schema.StageTemplates;

/// <summary>A change of a stage template; what is not given stays as it is. Vacancies that were made from it keep their stages.</summary>
/// <param name="Id">Which template.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="Name">What it is called, 1 to 64 characters; unique without regard to case and blanks. Such as `"Sales"`.</param>
/// <param name="Stages">All its stages in order; 2 to 20.</param>
public sealed record UpdateStageTemplateInput(
    [property: ID<StageTemplate>] long Id,
    int Version,
    [Line(StageTemplate.MaxNameLength, NotEmpty = true)] Optional<string> Name,
    [MaxLength(StageDefinition.MostStages)] Optional<IReadOnlyList<StageInput>> Stages);
