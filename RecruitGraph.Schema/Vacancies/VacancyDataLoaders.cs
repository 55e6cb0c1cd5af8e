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
}
