namespace RecruitGraph.Data.Stages;

/// <summary>There is no such stage template.</summary>
public sealed class StageTemplateNotFoundException() : RecruitGraphException("STAGE_TEMPLATE_NOT_FOUND", "There is no such stage template.");
