using System.Security.Claims;
using RecruitGraph.Data;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>Vacancies, as queries reach them.</summary>
[QueryType]
public static partial class VacancyQueries
{
    /// <summary>
    /// Vacancies, newest first where no other order is asked for. Everyone sees published ones, HR and ADMIN all; confidential
    /// ones are for their owner, their team and ADMIN alone.
    /// </summary>
    /// <param name="search">
    /// Only those that have every word of this text in title, department, location, description or requirements, in any case
    /// and any script; at most 200 characters and 10 words. Words of three letters and more are found at once. Such as `"разработ удалённо"`.
    /// </param>
    /// <param name="title">Only those whose title contains this text, in any case; at most 64 characters. Such as `"develop"`.</param>
    /// <param name="department">Only those whose department contains this text, in any case; at most 64 characters. Such as `"研发"`.</param>
    /// <param name="location">Only those whose location contains this text, in any case; at most 64 characters. Such as `"Моск"`.</param>
    /// <param name="mine">Only those that the caller recruits for, as owner or in the team.</param>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<Vacancy>> GetVacanciesAsync(
        [Search] string? search,
        [Line(Vacancy.MaxNameLength)] string? title,
        [Line(Vacancy.MaxNameLength)] string? department,
        [Line(Vacancy.MaxNameLength)] string? location,
        PagingArguments pagingArguments,
        QueryContext<Vacancy> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        CancellationToken cancellationToken,
        bool mine = false)
    {
        var viewer = Viewer.Of(caller);
        VacancySort.EnsureAllowed(query.Sorting, viewer);
        return await new VacancySearch(viewer, search, title, department, location, mine).In(context)
            .With(query, order => order.IfEmpty(none => none.AddDescending(vacancy => vacancy.Id)).AddAscending(vacancy => vacancy.Id))
            .ToPageAsync(pagingArguments, cancellationToken);
    }

    /// <summary>How many vacancies there are of each department, location, status and directory entry, among those that `vacancies` finds by the same arguments.</summary>
    /// <param name="search">As in `vacancies`. Such as `"разработ удалённо"`.</param>
    /// <param name="title">As in `vacancies`. Such as `"develop"`.</param>
    /// <param name="department">As in `vacancies`. Such as `"研发"`.</param>
    /// <param name="location">As in `vacancies`. Such as `"Моск"`.</param>
    /// <param name="mine">As in `vacancies`.</param>
    [UseFiltering]
    public static VacancyFacets GetVacancyFacets(
        [Search] string? search,
        [Line(Vacancy.MaxNameLength)] string? title,
        [Line(Vacancy.MaxNameLength)] string? department,
        [Line(Vacancy.MaxNameLength)] string? location,
        QueryContext<Vacancy> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        bool mine = false) =>
        new(new VacancySearch(Viewer.Of(caller), search, title, department, location, mine) { Where = query.Predicate });

    /// <summary>One vacancy; null where there is none, or where the caller may not see it.</summary>
    /// <param name="id">Its global id.</param>
    public static Task<Vacancy?> GetVacancyByIdAsync(
        [ID<Vacancy>] long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableVacancyByIdDataLoader readableVacancyById,
        CancellationToken cancellationToken) =>
        VacancyNode.GetVacancyAsync(id, caller, readableVacancyById, cancellationToken);
}
