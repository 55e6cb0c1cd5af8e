using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.Stages;
using RecruitGraph.Schema.Stages;

namespace RecruitGraph.Schema.StageTemplates;

/// <summary>A new stage template.</summary>
/// <param name="Name">What it is called, 1 to 64 characters; unique without regard to case and blanks. Such as `"Sales"`.</param>
/// <param name="Stages">Its stages in order; 2 to 20.</param>
public sealed record CreateStageTemplateInput(
    [Line(StageTemplate.MaxNameLength, NotEmpty = true)] string Name,
    [MaxLength(StageDefinition.MostStages)] IReadOnlyList<StageInput> Stages);
