using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Vacancies;

namespace RecruitGraph.Schema.Statistics;

/// <summary>A vacancy among those with the most applications.</summary>
[ObjectType<VacancyCount>]
public static partial class VacancyCountNode
{
    /// <summary>The vacancy.</summary>
    [Cost(1)]
    public static async Task<Vacancy> GetVacancyAsync(
        [Parent] VacancyCount count, IVacancyByIdDataLoader vacancyById, CancellationToken cancellationToken) =>
        (await vacancyById.LoadAsync(count.VacancyId, cancellationToken))!;
}
