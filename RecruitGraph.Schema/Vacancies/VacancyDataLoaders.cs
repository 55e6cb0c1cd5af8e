using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Vacancies;

internal static class VacancyDataLoaders
{
    // Deleted vacancies too: applications keep naming theirs. VacancyAccess decides on everything else.
    [DataLoader]
    public static Task<Dictionary<long, Vacancy>> GetVacancyByIdAsync(
        IReadOnlyList<long> ids, RecruitContext context, CancellationToken cancellationToken) =>
        context.Vacancies.AsNoTracking()
            .IgnoreQueryFilters([RecruitContext.NotDeleted])
            .Where(vacancy => ids.Contains(vacancy.Id))
            .ToDictionaryAsync(vacancy => vacancy.Id, cancellationToken);

    [DataLoader]
    public static async Task<Dictionary<Viewed, Vacancy>> GetReadableVacancyByIdAsync(
        IReadOnlyList<Viewed> keys, RecruitContext context, CancellationToken cancellationToken)
    {
        var (viewer, ids) = (keys.Viewer(), keys.Ids());
        var vacancies = await context.Vacancies.AsNoTracking().ReadableBy(viewer)
            .Where(vacancy => ids.Contains(vacancy.Id))
            .ToDictionaryAsync(vacancy => vacancy.Id, cancellationToken);
        return vacancies.For(viewer);
    }

    [DataLoader]
    public static async Task<Dictionary<VacancyMember, bool>> GetVacancyMembershipAsync(
        IReadOnlyList<VacancyMember> members, RecruitContext context, CancellationToken cancellationToken)
    {
        var vacancyIds = members.Select(member => member.VacancyId).Distinct().ToList();
        var userIds = members.Select(member => member.UserId).Distinct().ToList();
        return await context.VacancyTeamMembers.AsNoTracking()
            .Where(member => vacancyIds.Contains(member.VacancyId) && userIds.Contains(member.UserId))
            .ToDictionaryAsync(member => new VacancyMember(member.VacancyId, member.UserId), _ => true, cancellationToken);
    }
}
