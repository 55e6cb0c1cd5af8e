namespace RecruitGraph.Data.Resumes;

/// <summary>Which matches may be told.</summary>
public static class VacancyMatchQueries
{
    /// <summary>Those that are true of their vacancies as they are now.</summary>
    /// <param name="matches">Which ones.</param>
    /// <param name="context">Holds what the vacancies want now.</param>
    public static IQueryable<VacancyMatch> StillTrue(this IQueryable<VacancyMatch> matches, RecruitContext context) =>
        matches.Where(match => context.VacancyMatchings
            .Any(matching => matching.VacancyId == match.VacancyId && matching.Revision == match.Revision));
}
