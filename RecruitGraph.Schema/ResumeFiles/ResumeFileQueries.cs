using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Resumes;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.ResumeFiles;

/// <summary>Uploaded résumés, as queries reach them.</summary>
[QueryType]
[Authorize]
public static partial class ResumeFileQueries
{
    /// <summary>
    /// Uploaded résumés, newest first where no other order is asked for. A job seeker sees his own; HR and ADMIN see all, without
    /// those that are known only through confidential vacancies of others.
    /// </summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<ResumeFile>> GetResumeFilesAsync(
        PagingArguments pagingArguments,
        QueryContext<ResumeFile> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        CancellationToken cancellationToken) =>
        await context.ResumeFiles.AsNoTracking()
            .ReadableBy(Viewer.Of(caller))
            .With(query, order => order.IfEmpty(none => none.AddDescending(file => file.Id)).AddAscending(file => file.Id))
            .ToPageAsync(pagingArguments, cancellationToken);

    /// <summary>One uploaded résumé; null where there is none, or where the caller may not see it.</summary>
    /// <param name="id">Its global id.</param>
    public static Task<ResumeFile?> GetResumeFileByIdAsync(
        [ID<ResumeFile>] long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableResumeFileByIdDataLoader readableResumeFileById,
        CancellationToken cancellationToken) =>
        ResumeFileNode.GetResumeFileAsync(id, caller, readableResumeFileById, cancellationToken);

    /// <summary>
    /// Whether there is an uploaded résumé of this id, whoever may see it, for clients that tell "not yours" from "not there". Ids
    /// are counted up, so whoever uploads something knows nearly as much. False for what nobody has claimed yet.
    /// </summary>
    /// <param name="id">Its global id.</param>
    public static Task<bool> GetResumeFileExistsAsync(
        [ID<ResumeFile>] long id, RecruitContext context, CancellationToken cancellationToken) =>
        context.ResumeFiles.AnyAsync(file => file.Id == id && file.ClaimUntil == null, cancellationToken);
}
