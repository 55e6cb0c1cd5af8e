namespace RecruitGraph.Data.Applications;

/// <summary>The application is not in the stage the caller believed it to be in: somebody else was faster.</summary>
/// <param name="expectedStageName">The stage the caller believed in, where the vacancy has it.</param>
/// <param name="actual">Where the application stands.</param>
public sealed class StageConflictException(string? expectedStageName, PipelineState actual)
    : RecruitGraphException(
        "STAGE_CONFLICT",
        $"The application was expected in {expectedStageName ?? "a stage that its vacancy does not have"}, but it is {actual}. Load it again and decide anew.")
{
    /// <summary>
    /// The name of the stage the caller believed in; null where the vacancy has no such stage.
    /// Such as <c>"SCREENING"</c>.
    /// </summary>
    public string? ExpectedStage { get; } = expectedStageName;

    /// <summary>Where the application stands.</summary>
    public PipelineState Actual { get; } = actual;
}
