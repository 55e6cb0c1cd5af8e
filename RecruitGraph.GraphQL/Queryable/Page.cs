namespace RecruitGraph.GraphQL.Queryable;

/// <summary>Where a page stands in its list: what the type <c>PageInfo</c> shows.</summary>
public interface IPage
{
    /// <summary>Whether items follow the page.</summary>
    bool HasNextPage { get; }

    /// <summary>Whether items precede the page.</summary>
    bool HasPreviousPage { get; }

    /// <summary>The cursor of the first item; null when there is none.</summary>
    string? StartCursor { get; }

    /// <summary>The cursor of the last item; null when there is none.</summary>
    string? EndCursor { get; }
}

/// <summary>A page of a connection, with the cursor of each item.</summary>
public sealed class Page<T>(
    IReadOnlyList<T> items,
    bool hasNextPage,
    bool hasPreviousPage,
    Func<T, string> createCursor,
    int? totalCount = null) : IPage
{
    /// <summary>A page without items.</summary>
    public static Page<T> Empty { get; } = new([], false, false, static _ => string.Empty, 0);

    public IReadOnlyList<T> Items { get; } = items;

    /// <inheritdoc/>
    public bool HasNextPage { get; } = hasNextPage;

    /// <inheritdoc/>
    public bool HasPreviousPage { get; } = hasPreviousPage;

    /// <inheritdoc/>
    public string? StartCursor => Items.Count == 0 ? null : createCursor(Items[0]);

    /// <inheritdoc/>
    public string? EndCursor => Items.Count == 0 ? null : createCursor(Items[^1]);

    /// <summary>All items before paging; null unless it was asked for.</summary>
    public int? TotalCount { get; } = totalCount;

    /// <summary>The items with their cursors.</summary>
    public IReadOnlyList<Edge<T>> Edges
    {
        get
        {
            var edges = new Edge<T>[Items.Count];
            for (var i = 0; i < edges.Length; i++)
            {
                edges[i] = new Edge<T>(this, Items[i]);
            }

            return edges;
        }
    }

    /// <summary>The cursor of an item of this page.</summary>
    public string CreateCursor(T item) => createCursor(item);
}

/// <summary>An item of a page.</summary>
public sealed class Edge<T>(Page<T> page, T node)
{
    public T Node { get; } = node;

    /// <summary>Where the item stands in the list; made only when read.</summary>
    public string Cursor => page.CreateCursor(Node);
}
