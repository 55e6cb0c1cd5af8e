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
public sealed class Page<T> : IPage
{
    private readonly Func<T, string>? _createCursor;
    private readonly Func<int, string>? _createCursorAt;

    /// <param name="items">The items, in the order of the list.</param>
    /// <param name="hasNextPage">Whether items follow.</param>
    /// <param name="hasPreviousPage">Whether items precede.</param>
    /// <param name="createCursor">Makes the cursor of an item; asked only for cursors that are read.</param>
    /// <param name="totalCount">All items before paging; null unless it was asked for.</param>
    public Page(
        IReadOnlyList<T> items, bool hasNextPage, bool hasPreviousPage, Func<T, string> createCursor, int? totalCount = null)
        : this(items, hasNextPage, hasPreviousPage, totalCount) => _createCursor = createCursor;

    /// <summary>A page whose items do not have all of what makes their cursors.</summary>
    internal Page(IReadOnlyList<T> items, bool hasNextPage, bool hasPreviousPage, int? totalCount, Func<int, string> createCursorAt)
        : this(items, hasNextPage, hasPreviousPage, totalCount) => _createCursorAt = createCursorAt;

    private Page(IReadOnlyList<T> items, bool hasNextPage, bool hasPreviousPage, int? totalCount)
    {
        Items = items;
        HasNextPage = hasNextPage;
        HasPreviousPage = hasPreviousPage;
        TotalCount = totalCount;
    }

    /// <summary>A page without items.</summary>
    public static Page<T> Empty { get; } = new([], false, false, static _ => string.Empty, 0);

    /// <summary>The items, in the order of the list.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <inheritdoc/>
    public bool HasNextPage { get; }

    /// <inheritdoc/>
    public bool HasPreviousPage { get; }

    /// <inheritdoc/>
    public string? StartCursor => Items.Count == 0 ? null : CreateCursorAt(0);

    /// <inheritdoc/>
    public string? EndCursor => Items.Count == 0 ? null : CreateCursorAt(Items.Count - 1);

    /// <summary>All items before paging; null unless it was asked for.</summary>
    public int? TotalCount { get; }

    /// <summary>The items with their cursors.</summary>
    public IReadOnlyList<Edge<T>> Edges
    {
        get
        {
            var edges = new Edge<T>[Items.Count];
            for (var i = 0; i < edges.Length; i++)
            {
                edges[i] = new Edge<T>(this, i);
            }

            return edges;
        }
    }

    /// <summary>The cursor of an item of this page.</summary>
    /// <exception cref="ArgumentException">The page does not have the item, and its cursor is not made of the item alone.</exception>
    public string CreateCursor(T item)
    {
        if (_createCursor is not null)
        {
            return _createCursor(item);
        }

        for (var i = 0; i < Items.Count; i++)
        {
            if (EqualityComparer<T>.Default.Equals(Items[i], item))
            {
                return CreateCursorAt(i);
            }
        }

        throw new ArgumentException("The page does not have the item.", nameof(item));
    }

    internal string CreateCursorAt(int index) => _createCursorAt is null ? _createCursor!(Items[index]) : _createCursorAt(index);
}

/// <summary>An item of a page.</summary>
public sealed class Edge<T>
{
    private readonly Page<T> _page;
    private readonly int _index;

    internal Edge(Page<T> page, int index)
    {
        _page = page;
        _index = index;
    }

    /// <summary>The item.</summary>
    public T Node => _page.Items[_index];

    /// <summary>Where the item stands in the list; made only when read.</summary>
    public string Cursor => _page.CreateCursorAt(_index);
}
