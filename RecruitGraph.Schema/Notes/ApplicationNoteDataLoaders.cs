using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Notes;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Notes;

internal static class ApplicationNoteDataLoaders
{
    [DataLoader]
    public static async Task<Dictionary<Viewed, ApplicationNote>> GetReadableNoteByIdAsync(
        IReadOnlyList<Viewed> keys, RecruitContext context, CancellationToken cancellationToken)
    {
        var (viewer, ids) = (keys.Viewer(), keys.Ids());
        var notes = await context.NotesReadableBy(viewer).AsNoTracking()
            .Where(note => ids.Contains(note.Id))
            .ToDictionaryAsync(note => note.Id, cancellationToken);
        return notes.For(viewer);
    }

    [DataLoader]
    public static async Task<Dictionary<Viewed, Page<ApplicationNote>>> GetReadableNotesByApplicationIdAsync(
        IReadOnlyList<Viewed> keys,
        PagingArguments pagingArguments,
        QueryContext<ApplicationNote> query,
        RecruitContext context,
        CancellationToken cancellationToken)
    {
        var (viewer, ids) = (keys.Viewer(), keys.Ids());
        var notes = await context.NotesReadableBy(viewer).AsNoTracking()
            .With(
                query.Include(note => note.ApplicationId),
                order => order.IfEmpty(none => none.AddDescending(note => note.Id)).AddAscending(note => note.Id))
            .ToBatchPageAsync(note => note.ApplicationId, ids, pagingArguments, cancellationToken);
        return notes.For(viewer);
    }

    [DataLoader]
    public static async Task<Dictionary<Viewed, int>> GetReadableNoteCountByApplicationIdAsync(
        IReadOnlyList<Viewed> keys, RecruitContext context, CancellationToken cancellationToken)
    {
        var (viewer, ids) = (keys.Viewer(), keys.Ids());
        var counts = await context.NotesReadableBy(viewer)
            .Where(note => ids.Contains(note.ApplicationId))
            .GroupBy(note => note.ApplicationId)
            .Select(application => new { ApplicationId = application.Key, Count = application.Count() })
            .ToDictionaryAsync(application => application.ApplicationId, application => application.Count, cancellationToken);
        return counts.For(viewer);
    }
}
