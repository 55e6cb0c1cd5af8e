namespace RecruitGraph.GraphQL.Queryable.Keyset;

/// <summary>Runs queries without knowing their provider.</summary>
internal static class QueryReading
{
    public static async Task<List<T>> ReadAsync<T>(this IQueryable<T> query, CancellationToken cancellationToken)
    {
        if (query is not IAsyncEnumerable<T> rows)
        {
            return [.. query];
        }

        var list = new List<T>();
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            list.Add(row);
        }

        return list;
    }

    /// <summary>Counts as one group of all rows, since LINQ's own Count would block.</summary>
    public static async Task<int> CountRowsAsync<T>(this IQueryable<T> query, CancellationToken cancellationToken)
    {
        var counts = System.Linq.Queryable.Select(
            System.Linq.Queryable.GroupBy(query, static _ => 1), static all => all.Count());
        return (await counts.ReadAsync(cancellationToken).ConfigureAwait(false)) is [var count] ? count : 0;
    }
}
