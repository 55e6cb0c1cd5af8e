using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Resumes;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.ResumeFiles;

internal static class ResumeFileDataLoaders
{
    // Whoever may read what leads to a file may read the file; ReadableResumeFileById is for ids that callers bring.
    [DataLoader]
    public static Task<Dictionary<long, ResumeFile>> GetResumeFileByIdAsync(
        IReadOnlyList<long> ids, RecruitContext context, CancellationToken cancellationToken) =>
        context.ResumeFiles.AsNoTracking()
            .Where(file => ids.Contains(file.Id))
            .ToDictionaryAsync(file => file.Id, cancellationToken);

    [DataLoader]
    public static async Task<Dictionary<Viewed, ResumeFile>> GetReadableResumeFileByIdAsync(
        IReadOnlyList<Viewed> keys, RecruitContext context, CancellationToken cancellationToken)
    {
        var (viewer, ids) = (keys.Viewer(), keys.Ids());
        var files = await context.ResumeFiles.AsNoTracking().ReadableBy(viewer)
            .Where(file => ids.Contains(file.Id))
            .ToDictionaryAsync(file => file.Id, cancellationToken);
        return files.For(viewer);
    }

    [DataLoader]
    public static Task<Dictionary<long, Page<ResumeFile>>> GetResumeFilesByOwnerIdAsync(
        IReadOnlyList<long> ownerIds,
        PagingArguments pagingArguments,
        QueryContext<ResumeFile> query,
        RecruitContext context,
        CancellationToken cancellationToken) =>
        context.ResumeFiles.AsNoTracking()
            .Where(file => file.OwnerId != null)
            .Asked(query.Include(file => file.OwnerId))
            .ToBatchPageAsync(file => file.OwnerId!.Value, ownerIds, pagingArguments, cancellationToken);

    [DataLoader]
    public static Task<Dictionary<long, Page<ResumeFile>>> GetResumeFilesByCandidateIdAsync(
        IReadOnlyList<long> candidateIds,
        PagingArguments pagingArguments,
        QueryContext<ResumeFile> query,
        RecruitContext context,
        CancellationToken cancellationToken) =>
        context.ResumeFiles.AsNoTracking()
            .Where(file => file.CandidateId != null)
            .Asked(query.Include(file => file.CandidateId))
            .ToBatchPageAsync(file => file.CandidateId!.Value, candidateIds, pagingArguments, cancellationToken);

    private static IQueryable<ResumeFile> Asked(this IQueryable<ResumeFile> files, QueryContext<ResumeFile> query) =>
        files.With(query, order => order.IfEmpty(none => none.AddDescending(file => file.Id)).AddAscending(file => file.Id));
}
