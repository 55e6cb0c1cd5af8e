namespace RecruitGraph.Data.Stages;

/// <summary>The default template cannot be deleted.</summary>
public sealed class DefaultStageTemplateException() : RecruitGraphException(
    "DEFAULT_STAGE_TEMPLATE", "The default stage template cannot be deleted. Make another one the default first.");
