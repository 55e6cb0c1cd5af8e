using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.SignInLog;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.SignInLog;

internal static class SignInLogDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<long, SignInLogEntry>> GetSignInLogEntryByIdAsync(
        IReadOnlyList<long> ids, RecruitContext context, CancellationToken cancellationToken) =>
        context.SignInLogEntries.AsNoTracking()
            .Where(entry => ids.Contains(entry.Id))
            .ToDictionaryAsync(entry => entry.Id, cancellationToken);

    [DataLoader]
    public static async Task<Dictionary<Viewed, Page<SignInLogEntry>>> GetSignInLogByUserIdAsync(
        IReadOnlyList<Viewed> keys,
        PagingArguments pagingArguments,
        QueryContext<SignInLogEntry> query,
        RecruitContext context,
        CancellationToken cancellationToken)
    {
        var viewer = keys.Viewer();
        var pages = await context.SignInLogEntries.AsNoTracking().ReadableBy(viewer)
            .Where(entry => entry.UserId != null)
            .With(
                query.Include(entry => entry.UserId),
                order => order.IfEmpty(none => none.AddDescending(entry => entry.Id)).AddAscending(entry => entry.Id))
            .ToBatchPageAsync(entry => entry.UserId!.Value, keys.Ids(), pagingArguments, cancellationToken);
        return pages.For(viewer);
    }
}
