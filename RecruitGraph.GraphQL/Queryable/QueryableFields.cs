using RecruitGraph.GraphQL.Queryable.Keyset;

namespace RecruitGraph.GraphQL.Queryable;

/// <summary>Reads what resolvers return as queries. Generated code calls this.</summary>
public static class QueryableFields
{
    /// <summary>Reads all items that are asked for, in the order asked for or else their own.</summary>
    public static Task<List<T>> ReadListAsync<T>(IQueryable<T> query, QueryContext<T> context, CancellationToken cancellationToken) =>
        query.With(context).ReadAsync(cancellationToken);

    /// <summary>Reads a page of the items that are asked for.</summary>
    /// <param name="query">The items. Without an order of its own, or one that is asked for, it is ordered by its key.</param>
    /// <param name="context">What is asked for.</param>
    /// <param name="key">Makes every order unique.</param>
    /// <param name="paging">Which page.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <exception cref="Execution.GraphQLException"><c>INVALID_CURSOR</c> or <c>INVALID_PAGING_ARGUMENTS</c>.</exception>
    public static Task<Page<T>> ReadPageAsync<T>(
        IQueryable<T> query, QueryContext<T> context, SortBy<T> key, PagingArguments paging, CancellationToken cancellationToken)
    {
        var keepsOrder = context.Sorting is null && OrderClause.Read(query.Expression).Length > 0;
        return query.With(context, keepsOrder ? null : order => order.Add(key)).ToPageAsync(paging, cancellationToken);
    }
}
