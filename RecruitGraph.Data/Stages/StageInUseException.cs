namespace RecruitGraph.Data.Stages;

/// <summary>A stage cannot go while an application is in it, or was in it once: history speaks of it.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class StageInUseException(Exception? innerException = null) : RecruitGraphException(
    "STAGE_IN_USE", "Applications are in this stage or have been in it; their history needs it. Rename it instead.", innerException);
