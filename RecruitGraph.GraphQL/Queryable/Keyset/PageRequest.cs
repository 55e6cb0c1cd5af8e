using System.Linq.Expressions;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Queryable.Keyset;

/// <summary>One page's arguments, read against the order of its query.</summary>
internal sealed class PageRequest<T>
{
    private readonly PagingArguments _arguments;

    private PageRequest(KeysetOrder<T> order, PagingArguments arguments)
    {
        _arguments = arguments;
        Order = order;
        IsBackward = arguments.Last is not null;
        Size = arguments.Last ?? arguments.First ?? PagingArguments.DefaultPageSize;
        After = arguments.After is null ? null : order.ReadCursor(arguments.After, nameof(arguments.After));
        Before = arguments.Before is null ? null : order.ReadCursor(arguments.Before, nameof(arguments.Before));
    }

    public KeysetOrder<T> Order { get; }

    /// <summary>Whether the page is the end of the list, which is read in reversed order.</summary>
    public bool IsBackward { get; }

    public int Size { get; }

    public KeyBound[]? After { get; }

    public KeyBound[]? Before { get; }

    public static PageRequest<T> Of(IQueryable<T> ordered, PagingArguments arguments)
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

        return new PageRequest<T>(KeysetOrder<T>.Of(ordered), arguments);
    }

    /// <summary>The items of the page and one more, which tells whether there is a next one.</summary>
    public IQueryable<T> Rows(IQueryable<T> ordered)
    {
        var directed = IsBackward ? ordered.Provider.CreateQuery<T>(OrderRewriter.Reverse(ordered.Expression)) : ordered;
        return QueryExpressions.Take(Seek(directed), Size + 1);
    }

    /// <summary>All items, without an order that a count would only pay for.</summary>
    public IQueryable<T> Unordered(IQueryable<T> ordered) =>
        ordered.Provider.CreateQuery<T>(OrderRewriter.Remove(ordered.Expression));

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
    public Page<T> CreatePage(List<T> rows, int? totalCount)
    {
        var hasMore = rows.Count > Size;
        if (hasMore)
        {
            rows.RemoveRange(Size, rows.Count - Size);
        }

        if (IsBackward)
        {
            rows.Reverse();
        }

        // What a cursor names was there when it was made; whether it still is would cost a statement to know.
        return new Page<T>(
            rows,
            hasNextPage: IsBackward ? _arguments.Before is not null : hasMore,
            hasPreviousPage: IsBackward ? hasMore : _arguments.After is not null,
            Order.CreateCursor,
            totalCount);
    }
}
