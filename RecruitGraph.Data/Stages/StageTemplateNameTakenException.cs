namespace RecruitGraph.Data.Stages;

/// <summary>There is a stage template of that name.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class StageTemplateNameTakenException(Exception? innerException = null) : RecruitGraphException(
    "STAGE_TEMPLATE_NAME_TAKEN", "There is a stage template of that name already. Choose another.", innerException);
