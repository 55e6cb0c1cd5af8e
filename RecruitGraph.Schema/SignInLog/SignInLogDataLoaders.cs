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
    public static Task<Dictionary<long, Page<SignInLogEntry>>> GetSignInLogByUserIdAsync(
        IReadOnlyList<long> userIds, PagingArguments pagingArguments, RecruitContext context, CancellationToken cancellationToken) =>
        context.SignInLogEntries.AsNoTracking()
            .OrderByDescending(entry => entry.Id)
            .ToBatchPageAsync(entry => entry.UserId, userIds, pagingArguments, cancellationToken);
}
