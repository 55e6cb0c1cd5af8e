using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Directories;
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

    [DataLoader]
    public static async Task<ILookup<long, VacancyTeamMember>> GetTeamByVacancyIdAsync(
        IReadOnlyList<long> vacancyIds, RecruitContext context, CancellationToken cancellationToken)
    {
        var members = await context.VacancyTeamMembers.AsNoTracking()
            .Where(member => vacancyIds.Contains(member.VacancyId))
            .OrderBy(member => member.AddedAt).ThenBy(member => member.UserId)
            .ToListAsync(cancellationToken);
        return members.ToLookup(member => member.VacancyId);
    }

    [DataLoader]
    public static async Task<ILookup<long, DirectoryEntry>> GetEntriesByVacancyIdAsync(
        IReadOnlyList<long> vacancyIds, RecruitContext context, CancellationToken cancellationToken)
    {
        var described = await context.VacancyDirectoryEntries.AsNoTracking()
            .Where(described => vacancyIds.Contains(described.VacancyId))
            .OrderBy(described => described.VacancyId).ThenBy(described => described.Position)
            .Select(described => new { described.VacancyId, described.Entry })
            .ToListAsync(cancellationToken);
        return described.ToLookup(row => row.VacancyId, row => row.Entry);
    }

    [DataLoader]
    public static async Task<ILookup<long, ApplicationStatusCount>> GetStatusCountsByVacancyIdAsync(
        IReadOnlyList<long> vacancyIds, RecruitContext context, CancellationToken cancellationToken)
    {
        var counts = await context.Applications
            .Where(application => vacancyIds.Contains(application.VacancyId))
            .GroupBy(application => new { application.VacancyId, application.Status })
            .Select(status => new { status.Key.VacancyId, status.Key.Status, Count = status.Count() })
            .ToListAsync(cancellationToken);
        return counts.ToLookup(count => count.VacancyId, count => new ApplicationStatusCount(count.Status, count.Count));
    }
}
