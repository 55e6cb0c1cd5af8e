using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>Vacancies, as queries reach them.</summary>
[QueryType]
public static partial class VacancyQueries
{
    /// <summary>Vacancies, newest first where no other order is asked for. Everyone sees published ones; HR and ADMIN see all.</summary>
    /// <param name="title">Only those whose title contains this text, in any case; at most 64 characters.</param>
    /// <param name="department">Only those whose department contains this text, in any case; at most 64 characters.</param>
    /// <param name="location">Only those whose location contains this text, in any case; at most 64 characters.</param>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<Vacancy>> GetVacanciesAsync(
        [Line(Vacancy.MaxNameLength)] string? title,
        [Line(Vacancy.MaxNameLength)] string? department,
        [Line(Vacancy.MaxNameLength)] string? location,
        PagingArguments pagingArguments,
        QueryContext<Vacancy> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        CancellationToken cancellationToken)
    {
        var vacancies = context.Vacancies.AsNoTracking().ReadableBy(Viewer.Of(caller));
        if (Input.Containing(title) is { } titlePattern)
        {
            vacancies = vacancies.Where(vacancy => EF.Functions.ILike(vacancy.Title, titlePattern, LikePattern.Escape));
        }

        if (Input.Containing(department) is { } departmentPattern)
        {
            vacancies = vacancies.Where(vacancy => EF.Functions.ILike(vacancy.Department, departmentPattern, LikePattern.Escape));
        }

        if (Input.Containing(location) is { } locationPattern)
        {
            vacancies = vacancies.Where(vacancy => EF.Functions.ILike(vacancy.Location, locationPattern, LikePattern.Escape));
        }

        return await vacancies
            .With(query, order => order.IfEmpty(none => none.AddDescending(vacancy => vacancy.Id)).AddAscending(vacancy => vacancy.Id))
            .ToPageAsync(pagingArguments, cancellationToken);
    }

    /// <summary>One vacancy; null where there is none, or where the caller may not see it.</summary>
    /// <param name="id">Its global id.</param>
    public static Task<Vacancy?> GetVacancyByIdAsync(
        [ID<Vacancy>] long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableVacancyByIdDataLoader readableVacancyById,
        CancellationToken cancellationToken) =>
        VacancyNode.GetVacancyAsync(id, caller, readableVacancyById, cancellationToken);
}
