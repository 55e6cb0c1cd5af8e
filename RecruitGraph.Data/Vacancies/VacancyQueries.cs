using Microsoft.EntityFrameworkCore;

namespace RecruitGraph.Data.Vacancies;

/// <summary>Queries of vacancies that more than one place asks.</summary>
public static class VacancyQueries
{
    /// <summary>Most words of one search.</summary>
    public const int MaxSearchWords = 10;

    /// <summary>
    /// The vacancies that have every word of a text anywhere in title, department, location, description or
    /// requirements, in any case and any script. The trigram index answers words of three letters and more; shorter
    /// ones are looked for in what is left.
    /// </summary>
    /// <exception cref="OutOfRangeException">More than <see cref="MaxSearchWords"/> words.</exception>
    public static IQueryable<Vacancy> Mentioning(this IQueryable<Vacancy> vacancies, string text)
    {
        foreach (var pattern in PatternsOf(text))
        {
            vacancies = vacancies.Where(vacancy => EF.Functions.Like(vacancy.SearchText!.Text, pattern, LikePattern.Escape));
        }

        return vacancies;
    }

    /// <summary>
    /// The ids of those vacancies, deleted ones included: found on their own before anything else is asked, so that the
    /// index answers also where the first of some order are wanted, and the planner would rather walk along that order.
    /// </summary>
    /// <inheritdoc cref="Mentioning" path="/exception"/>
    public static IQueryable<long> FindMentioning(this RecruitContext context, string text)
    {
        IQueryable<VacancySearchText> found = context.Set<VacancySearchText>();
        foreach (var pattern in PatternsOf(text))
        {
            found = found.Where(search => EF.Functions.Like(search.Text, pattern, LikePattern.Escape));
        }

        return found.Select(search => search.VacancyId).Apart();
    }

    /// <summary>
    /// The ids of those vacancies whose title, department and location contain these texts in any case, deleted ones included. The
    /// trigram index answers texts of three letters and more.
    /// </summary>
    /// <param name="context">The unit of work.</param>
    /// <param name="title">Part of the title; null: any.</param>
    /// <param name="department">Part of the department; null: any.</param>
    /// <param name="location">Part of the location; null: any.</param>
    public static IQueryable<long> FindNamed(this RecruitContext context, string? title, string? department, string? location)
    {
        var found = context.Vacancies.IgnoreQueryFilters();
        if (title is not null)
        {
            var pattern = LikePattern.Containing(title);
            found = found.Where(vacancy => EF.Functions.ILike(vacancy.Title, pattern, LikePattern.Escape));
        }

        if (department is not null)
        {
            var pattern = LikePattern.Containing(department);
            found = found.Where(vacancy => EF.Functions.ILike(vacancy.Department, pattern, LikePattern.Escape));
        }

        if (location is not null)
        {
            var pattern = LikePattern.Containing(location);
            found = found.Where(vacancy => EF.Functions.ILike(vacancy.Location, pattern, LikePattern.Escape));
        }

        return found.Select(vacancy => vacancy.Id).Apart();
    }

    /// <summary>The vacancies that are not confidential, and of the confidential ones those whose team the user belongs to.</summary>
    /// <param name="vacancies">Which ones.</param>
    /// <param name="userId">The user; null for nobody.</param>
    public static IQueryable<Vacancy> OpenToTeamMember(this IQueryable<Vacancy> vacancies, long? userId) =>
        vacancies.Where(vacancy => !vacancy.IsConfidential
            || vacancy.OwnerId == userId
            || vacancy.Team.Any(member => member.UserId == userId));

    private static IEnumerable<string> PatternsOf(string text)
    {
        var words = text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        OutOfRangeException.ThrowUnless("number of words", words.Count, 0, MaxSearchWords);
        return words.Select(LikePattern.Containing);
    }
}
