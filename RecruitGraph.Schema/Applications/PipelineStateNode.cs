using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Stages;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Stages;

namespace RecruitGraph.Schema.Applications;

/// <summary>Where an application stands: its status, and the stage it is or was last in.</summary>
[ObjectType<PipelineState>(Ignore = [nameof(PipelineState.StageId), nameof(PipelineState.StageName)])]
public static partial class PipelineStateNode
{
    /// <summary>The stage.</summary>
    [Cost(1)]
    public static async Task<Stage> GetStageAsync(
        [Parent] PipelineState state, IStageByIdDataLoader stageById, CancellationToken cancellationToken) =>
        (await stageById.LoadAsync(state.StageId, cancellationToken))!;
}
