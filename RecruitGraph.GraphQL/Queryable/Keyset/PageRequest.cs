using System.Linq.Expressions;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Queryable.Keyset;

/// <summary>One page's arguments, read against the order of its query.</summary>
internal sealed class PageRequest<T>
{
    private readonly PagingArguments _arguments;

    private PageRequest(SelectedQuery<T> query, PagingArguments arguments)
    {
        var order = KeysetOrder<T>.Of(query.Ordered);
        _arguments = arguments;
        Ordered = query.Ordered;
        RowSelector = query.Selector is null && order.IsOfProperties ? null : KeyedRow<T>.CreateSelector(query.Selector, order.Keys);
        Order = order;
        IsBackward = arguments.Last is not null;
        Size = arguments.Last ?? arguments.First ?? PagingArguments.DefaultPageSize;
        After = arguments.After is null ? null : order.ReadCursor(arguments.After, nameof(arguments.After));
        Before = arguments.Before is null ? null : order.ReadCursor(arguments.Before, nameof(arguments.Before));
    }

    /// <summary>The ordered items, whole.</summary>
    public IQueryable<T> Ordered { get; }

    public KeysetOrder<T> Order { get; }

    /// <summary>Reads the keys beside the items; null where whole items are read, which have their keys.</summary>
    public Expression<Func<T, KeyedRow<T>>>? RowSelector { get; }

    /// <summary>Whether the page is the end of the list, which is read in reversed order.</summary>
    public bool IsBackward { get; }

    public int Size { get; }

    public KeyBound[]? After { get; }

    public KeyBound[]? Before { get; }

    public static PageRequest<T> Of(IQueryable<T> query, PagingArguments arguments)
    {
        if (arguments.First is not null && arguments.Last is not null)
        {
            throw new GraphQLException("'first' and 'last' contradict each other; give one of them.", ErrorCodes.InvalidPaging);
        }

        if (arguments.First < 0 || arguments.Last < 0)
        {
            var name = arguments.First < 0 ? "first" : "last";
            throw new GraphQLException(
                $"'{name}' is {arguments.First ?? arguments.Last}, but must be 0 or more.", ErrorCodes.InvalidPaging);
        }

        return new PageRequest<T>(SelectedQuery<T>.Of(query), arguments);
    }

    /// <summary>Reads the items of the page and one more, which tells whether there is a next one.</summary>
    public async Task<PageRows<T>> ReadRowsAsync(CancellationToken cancellationToken)
    {
        var directed = IsBackward ? Ordered.Provider.CreateQuery<T>(OrderRewriter.Reverse(Ordered.Expression)) : Ordered;
        var rows = QueryExpressions.Take(Seek(directed), Size + 1);
        return RowSelector is null
            ? PageRows<T>.Of(await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
            : PageRows<T>.Of(await rows.Select(RowSelector).ReadAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>All items, without an order that a count would only pay for.</summary>
    public IQueryable<T> Unordered() => Ordered.Provider.CreateQuery<T>(OrderRewriter.Remove(Ordered.Expression));

    /// <summary>Only what lies between the cursors.</summary>
    public IQueryable<T> Seek(IQueryable<T> query) => Conditions().Aggregate(query, System.Linq.Queryable.Where);

    /// <summary>What the cursors demand of an item.</summary>
    public IEnumerable<Expression<Func<T, bool>>> Conditions()
    {
        if (After is not null)
        {
            yield return Order.Seek(After, before: false);
        }

        if (Before is not null)
        {
            yield return Order.Seek(Before, before: true);
        }
    }

    /// <summary>Makes the page of the rows that were read, in the direction they were read in.</summary>
    public Page<T> CreatePage(PageRows<T> rows, int? totalCount)
    {
        var hasMore = rows.Items.Count > Size;
        rows.Cut(Size, IsBackward);

        // What a cursor names was there when it was made; whether it still is would cost a statement to know.
        var hasNextPage = IsBackward ? _arguments.Before is not null : hasMore;
        var hasPreviousPage = IsBackward ? hasMore : _arguments.After is not null;
        return rows.Keys is { } keys
            ? new Page<T>(rows.Items, hasNextPage, hasPreviousPage, totalCount, index => Order.CreateCursor(keys[index]))
            : new Page<T>(rows.Items, hasNextPage, hasPreviousPage, Order.CreateCursor, totalCount);
    }
}
