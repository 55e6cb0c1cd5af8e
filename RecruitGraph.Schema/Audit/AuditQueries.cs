using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Audit;

/// <summary>The audit, as queries reach it.</summary>
[QueryType]
[Authorize(Roles = [Roles.Admin])]
public static partial class AuditQueries
{
    /// <summary>Who did or read what, latest first where no other order is asked for. What happens to applications stands in their history.</summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<AuditEntry>> GetAuditEntriesAsync(
        PagingArguments pagingArguments, QueryContext<AuditEntry> query, RecruitContext context, CancellationToken cancellationToken) =>
        context.AuditEntries.AsNoTracking()
            .With(query, order => order.IfEmpty(none => none.AddDescending(entry => entry.Id)).AddAscending(entry => entry.Id))
            .ToPageAsync(pagingArguments, cancellationToken);
}
