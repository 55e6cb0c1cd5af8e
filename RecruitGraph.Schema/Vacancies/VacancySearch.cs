using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>Which vacancies a caller asks for: what lists and facets share.</summary>
internal sealed record VacancySearch(Viewer Viewer, string? Text, string? Title, string? Department, string? Location, bool Mine)
{
    /// <summary>The condition of <c>where</c>, where the search does not leave that to its caller.</summary>
    public Expression<Func<Vacancy, bool>>? Where { get; init; }

    /// <summary>Those that the caller may see, as the search asks for them.</summary>
    public IQueryable<Vacancy> In(RecruitContext context)
    {
        var vacancies = context.Vacancies.AsNoTracking().ReadableBy(Viewer);
        if (Input.Trimmed(Text) is { } text)
        {
            var found = context.FindMentioning(text);
            vacancies = vacancies.Where(vacancy => found.Contains(vacancy.Id));
        }

        var (title, department, location) = (Input.Trimmed(Title), Input.Trimmed(Department), Input.Trimmed(Location));
        if ((title ?? department ?? location) is not null)
        {
            var found = context.FindNamed(title, department, location);
            vacancies = vacancies.Where(vacancy => found.Contains(vacancy.Id));
        }

        if (Mine)
        {
            var userId = Viewer.UserId;
            vacancies = vacancies.Where(vacancy => vacancy.OwnerId == userId || vacancy.Team.Any(member => member.UserId == userId));
        }

        return Where is null ? vacancies : vacancies.Where(Where);
    }
}
