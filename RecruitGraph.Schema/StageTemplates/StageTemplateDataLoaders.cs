using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Stages;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.StageTemplates;

internal static class StageTemplateDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<long, StageTemplate>> GetStageTemplateByIdAsync(
        IReadOnlyList<long> ids, RecruitContext context, CancellationToken cancellationToken) =>
        context.StageTemplates.AsNoTracking()
            .Where(template => ids.Contains(template.Id))
            .ToDictionaryAsync(template => template.Id, cancellationToken);

    [DataLoader]
    public static async Task<ILookup<long, StageTemplateStage>> GetStagesByTemplateIdAsync(
        IReadOnlyList<long> templateIds, RecruitContext context, CancellationToken cancellationToken)
    {
        var stages = await context.StageTemplates.AsNoTracking()
            .Where(template => templateIds.Contains(template.Id))
            .SelectMany(template => template.Stages)
            .OrderBy(stage => stage.TemplateId).ThenBy(stage => stage.Position)
            .ToListAsync(cancellationToken);
        return stages.ToLookup(stage => stage.TemplateId);
    }
}
