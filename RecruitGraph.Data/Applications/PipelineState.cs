using RecruitGraph.Data.Stages;

namespace RecruitGraph.Data.Applications;

/// <summary>Where an application stands: its status, and the stage it is or was last in.</summary>
/// <param name="Status">The status.</param>
/// <param name="StageId">The stage.</param>
/// <param name="StageName">The stage's name.</param>
public readonly record struct PipelineState(ApplicationStatus Status, long StageId, string StageName)
{
    internal PipelineState(ApplicationStatus status, Stage stage)
        : this(status, stage.Id, stage.Name)
    {
    }

    /// <summary><c>ACTIVE in SCREENING</c>, as clients know them.</summary>
    public override string ToString() => $"{Status.ToString().ToUpperInvariant()} in {StageName}";
}
