using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.EndingReasons;

/// <summary>Ending reasons, as queries reach them.</summary>
[QueryType]
[Authorize]
public static partial class EndingReasonQueries
{
    /// <summary>
    /// Why applications end, in the order of their lists where no other is asked for. HR and ADMIN see all, everyone else those
    /// with which he may take his application back.
    /// </summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<EndingReason>> GetEndingReasonsAsync(
        PagingArguments pagingArguments,
        QueryContext<EndingReason> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        CancellationToken cancellationToken) =>
        await context.EndingReasons.AsNoTracking()
            .ReadableBy(Viewer.Of(caller))
            .With(query, order => order
                .IfEmpty(none => none.AddAscending(reason => reason.Kind).AddAscending(reason => reason.Position))
                .AddAscending(reason => reason.Id))
            .ToPageAsync(pagingArguments, cancellationToken);

    /// <summary>One ending reason; null where there is none, or where the caller may not see it.</summary>
    /// <param name="id">Its global id.</param>
    public static Task<EndingReason?> GetEndingReasonByIdAsync(
        [ID<EndingReason>] long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableEndingReasonByIdDataLoader endingReasonById,
        CancellationToken cancellationToken) =>
        EndingReasonNode.GetEndingReasonAsync(id, caller, endingReasonById, cancellationToken);
}
