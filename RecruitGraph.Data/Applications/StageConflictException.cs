namespace RecruitGraph.Data.Applications;

/// <summary>The application is not in the stage the caller believed it to be in: somebody else was faster.</summary>
/// <param name="expectedStageId">The stage the caller believed in.</param>
/// <param name="expectedStageName">Its name, where the vacancy has such a stage.</param>
/// <param name="actual">Where the application stands.</param>
public sealed class StageConflictException(long expectedStageId, string? expectedStageName, PipelineState actual)
    : RecruitGraphException(
        "STAGE_CONFLICT",
        $"The application was expected in {expectedStageName ?? "a stage that its vacancy does not have"}, but it is {actual}. Load it again and decide anew.")
{
    public long ExpectedStageId { get; } = expectedStageId;

    public string? ExpectedStageName { get; } = expectedStageName;

    public PipelineState Actual { get; } = actual;
}
