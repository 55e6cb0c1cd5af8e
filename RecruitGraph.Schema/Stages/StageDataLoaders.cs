using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Stages;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Stages;

internal static class StageDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<long, Stage>> GetStageByIdAsync(
        IReadOnlyList<long> ids, RecruitContext context, CancellationToken cancellationToken) =>
        context.Stages.AsNoTracking().Where(stage => ids.Contains(stage.Id)).ToDictionaryAsync(stage => stage.Id, cancellationToken);

    [DataLoader]
    public static async Task<ILookup<long, Stage>> GetStagesByVacancyIdAsync(
        IReadOnlyList<long> vacancyIds, RecruitContext context, CancellationToken cancellationToken)
    {
        var stages = await context.Stages.AsNoTracking()
            .Where(stage => vacancyIds.Contains(stage.VacancyId))
            .OrderBy(stage => stage.VacancyId).ThenBy(stage => stage.Position)
            .ToListAsync(cancellationToken);
        return stages.ToLookup(stage => stage.VacancyId);
    }
}
