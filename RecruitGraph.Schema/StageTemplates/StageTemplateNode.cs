using System.Security.Claims;
using RecruitGraph.Data.Stages;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.StageTemplates;

/// <summary>Stages for new vacancies, kept under a name. For HR and ADMIN alone.</summary>
[Node]
[ObjectType<StageTemplate>(Ignore = [nameof(StageTemplate.NormalizedName), nameof(StageTemplate.Stages)])]
public static partial class StageTemplateNode
{
    /// <summary>The template of a global id, where the caller recruits.</summary>
    [NodeResolver]
    public static async Task<StageTemplate?> GetStageTemplateAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IStageTemplateByIdDataLoader stageTemplateById,
        CancellationToken cancellationToken) =>
        Viewer.Of(caller).IsStaff ? await stageTemplateById.LoadAsync(id, cancellationToken) : null;

    /// <summary>Its stages, in order; 2 to 20.</summary>
    [Cost(1)]
    public static async Task<IReadOnlyList<StageTemplateStage>> GetStagesAsync(
        [Parent(nameof(StageTemplate.Id))] StageTemplate template,
        IStagesByTemplateIdDataLoader stagesByTemplateId,
        CancellationToken cancellationToken) =>
        await stagesByTemplateId.LoadAsync(template.Id, cancellationToken) ?? [];
}
