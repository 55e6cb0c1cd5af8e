using System.Linq.Expressions;
using RecruitGraph.GraphQL.Queryable.Keyset;

namespace RecruitGraph.GraphQL.Queryable;

/// <summary>
/// Pages by key values, not by offsets: a cursor holds the order keys of one item, and the page after it is found by comparing with
/// them. So a page costs the same however deep it lies, and stays where it is when items are added or removed elsewhere.
/// </summary>
/// <remarks>
/// <para>The query must be ordered by <c>OrderBy</c>/<c>ThenBy</c>, and its last key must be unique (an id), or else items that share
/// all keys may be skipped. Operators that keep the order (<c>Where</c>, and the tags and tracking options of the provider) may follow, and last of all a <c>Select</c> that makes the same type of
/// it with fewer properties: the order keys are then read beside the items, as they are where a key is a property of another object.</para>
/// <para>Nulls sort where the source sorts them: first in memory, last in PostgreSQL, each in ascending order.</para>
/// <para>A query that implements <see cref="IAsyncEnumerable{T}"/> is read asynchronously, every other one in place.</para>
/// </remarks>
public static class PagingExtensions
{
    /// <summary>
    /// Reads one page with one statement, unless its items are not wanted, and counts with one more where the total is wanted.
    /// </summary>
    /// <exception cref="Execution.GraphQLException"><c>INVALID_CURSOR</c> or <c>INVALID_PAGING_ARGUMENTS</c>.</exception>
    /// <exception cref="InvalidOperationException">The query has no order, or a key of a type that has none.</exception>
    public static async Task<Page<T>> ToPageAsync<T>(
        this IQueryable<T> ordered, PagingArguments arguments, CancellationToken cancellationToken = default)
    {
        var request = PageRequest<T>.Of(ordered, arguments);
        var rows = arguments.OmitItems
            ? PageRows<T>.Of(new List<T>())
            : await request.ReadRowsAsync(cancellationToken).ConfigureAwait(false);
        var total = arguments.IncludeTotalCount
            ? await request.Unordered().CountRowsAsync(cancellationToken).ConfigureAwait(false)
            : (int?)null;
        return request.CreatePage(rows, total);
    }

    /// <summary>
    /// Reads one page for each of many keys, all with one statement, totals included where they are wanted; with none where nothing of them is.
    /// Made for DataLoaders.
    /// </summary>
    /// <param name="ordered">The items of all keys, in the order that they have within their key.</param>
    /// <param name="keySelector">To which key an item belongs; a plain property.</param>
    /// <param name="keys">Whose pages are wanted. A key without items gets an empty page.</param>
    /// <param name="arguments">The same for every key.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <exception cref="Execution.GraphQLException"><c>INVALID_CURSOR</c> or <c>INVALID_PAGING_ARGUMENTS</c>.</exception>
    /// <exception cref="InvalidOperationException">The query has no order, or a key of a type that has none.</exception>
    public static async Task<Dictionary<TKey, Page<T>>> ToBatchPageAsync<T, TKey>(
        this IQueryable<T> ordered,
        Expression<Func<T, TKey>> keySelector,
        IReadOnlyCollection<TKey> keys,
        PagingArguments arguments,
        CancellationToken cancellationToken = default)
        where TKey : notnull
    {
        var request = PageRequest<T>.Of(ordered, arguments);
        var pages = new Dictionary<TKey, Page<T>>(keys.Count);
        if (keys.Count > 0 && (!arguments.OmitItems || arguments.IncludeTotalCount))
        {
            var groups = await BatchQuery.Create(request, keySelector, keys, !arguments.OmitItems, arguments.IncludeTotalCount)
                .ReadAsync(cancellationToken).ConfigureAwait(false);
            foreach (var group in groups)
            {
                pages[group.Key] = request.CreatePage(group.ToPageRows(), arguments.IncludeTotalCount ? group.Count : null);
            }
        }

        var empty = request.CreatePage(PageRows<T>.Of(new List<T>()), arguments.IncludeTotalCount ? 0 : null);
        foreach (var key in keys)
        {
            pages.TryAdd(key, empty);
        }

        return pages;
    }
}
