using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.SignInLog;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.SignInLog;

/// <summary>The sign-in log, as queries reach it.</summary>
[QueryType]
[Authorize]
public static partial class SignInLogQueries
{
    /// <summary>
    /// Who signed in and out, the latest first where no other order is asked for. ADMIN sees all, with the last 1,000 attempts that
    /// failed of each user and of unknown ones; everyone else sees when he signed in and out himself.
    /// </summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<SignInLogEntry>> GetSignInLogAsync(
        PagingArguments pagingArguments,
        QueryContext<SignInLogEntry> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        CancellationToken cancellationToken) =>
        await context.SignInLogEntries.AsNoTracking()
            .ReadableBy(Viewer.Of(caller))
            .With(query, order => order.IfEmpty(none => none.AddDescending(entry => entry.Id)).AddAscending(entry => entry.Id))
            .ToPageAsync(pagingArguments, cancellationToken);

    /// <summary>
    /// Whether there is such a line of somebody who signed in or out; what it says tells `signInLogEntryById` to those who may see it.
    /// </summary>
    /// <param name="id">Its global id.</param>
    public static async Task<bool> GetSignInLogEntryExistsAsync(
        [ID<SignInLogEntry>] long id, ISignInLogEntryByIdDataLoader signInLogEntryById, CancellationToken cancellationToken) =>
        await signInLogEntryById.LoadAsync(id, cancellationToken) is { Outcome: SignInOutcome.Succeeded };

    /// <summary>One line of the sign-in log; null where there is none, or where the caller may not see it.</summary>
    /// <param name="id">Its global id.</param>
    public static Task<SignInLogEntry?> GetSignInLogEntryByIdAsync(
        [ID<SignInLogEntry>] long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ISignInLogEntryByIdDataLoader signInLogEntryById,
        CancellationToken cancellationToken) =>
        SignInLogEntryNode.GetSignInLogEntryAsync(id, caller, signInLogEntryById, cancellationToken);
}
