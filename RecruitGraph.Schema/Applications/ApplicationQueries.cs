using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;
using RecruitGraph.Schema.Notes;

namespace RecruitGraph.Schema.Applications;

/// <summary>Applications, as queries reach them.</summary>
[QueryType]
[Authorize]
public static partial class ApplicationQueries
{
    /// <summary>
    /// Applications, newest first where no other order is asked for. A job seeker sees his own, HR those of
    /// all vacancies that he may see, ADMIN all.
    /// </summary>
    /// <param name="candidateName">Only those of candidates whose name contains this text, in any case; at most 128 characters. Such as `"李"`.</param>
    /// <param name="vacancyTitle">Only those to vacancies whose title contains this text, in any case; at most 64 characters. Such as `"develop"`.</param>
    /// <param name="hasNotes">Only those with notes that the caller may read, or only those without. Only those who recruit may ask for it.</param>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<Application>> GetApplicationsAsync(
        [Line(Candidate.MaxFullNameLength)] string? candidateName,
        [Line(Vacancy.MaxNameLength)] string? vacancyTitle,
        bool? hasNotes,
        PagingArguments pagingArguments,
        QueryContext<Application> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        StaffOnly.EnsureNotAskedFor(query, viewer);
        if (!viewer.IsStaff && hasNotes is not null)
        {
            throw StaffOnly.Refusal();
        }

        var applications = context.Applications.AsNoTracking().ReadableBy(viewer);
        if (hasNotes is { } wanted)
        {
            var notes = context.NotesReadableBy(viewer);
            applications = applications.Where(application => notes.Any(note => note.ApplicationId == application.Id) == wanted);
        }

        if (Input.Trimmed(candidateName) is { } name)
        {
            var found = context.FindCandidatesNamed(name);
            applications = applications.Where(application => found.Contains(application.CandidateId));
        }

        if (Input.Trimmed(vacancyTitle) is { } title)
        {
            var found = context.FindNamed(title, department: null, location: null);
            applications = applications.Where(application => found.Contains(application.VacancyId));
        }

        return await applications
            .With(query, order => order.IfEmpty(none => none.AddDescending(application => application.Id)).AddAscending(application => application.Id))
            .ToPageAsync(pagingArguments, cancellationToken);
    }

    /// <summary>One application; null where there is none, or where the caller may not see it.</summary>
    /// <param name="id">Its global id.</param>
    public static Task<Application?> GetApplicationByIdAsync(
        [ID<Application>] long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableApplicationByIdDataLoader readableApplicationById,
        CancellationToken cancellationToken) =>
        ApplicationNode.GetApplicationAsync(id, caller, readableApplicationById, cancellationToken);
}
