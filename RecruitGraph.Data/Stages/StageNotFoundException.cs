namespace RecruitGraph.Data.Stages;

/// <summary>The application's vacancy has no such stage.</summary>
public sealed class StageNotFoundException()
    : RecruitGraphException("STAGE_NOT_FOUND", "The application's vacancy has no such stage.");
