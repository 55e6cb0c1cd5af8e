namespace RecruitGraph.Data.Stages;

/// <summary>The vacancy has no such stage.</summary>
public sealed class StageNotFoundException()
    : RecruitGraphException("STAGE_NOT_FOUND", "The vacancy has no such stage.");
