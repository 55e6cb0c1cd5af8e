namespace RecruitGraph.GraphQL.Queryable;

/// <summary>What <c>[UseConnection]</c> was asked for; already checked against the limits.</summary>
public readonly record struct PagingArguments(
    int? First, string? After, int? Last, string? Before, bool IncludeTotalCount = false);

/// <summary>A page of a connection, with the cursor of each item.</summary>
public sealed class Page<T>(
    IReadOnlyList<T> items,
    bool hasNextPage,
    bool hasPreviousPage,
    Func<T, string> createCursor,
    int? totalCount = null)
{
    /// <summary>A page without items.</summary>
    public static Page<T> Empty { get; } = new([], false, false, static _ => string.Empty, 0);

    public IReadOnlyList<T> Items { get; } = items;

    public bool HasNextPage { get; } = hasNextPage;

    public bool HasPreviousPage { get; } = hasPreviousPage;

    /// <summary>All items before paging; null unless it was asked for.</summary>
    public int? TotalCount { get; } = totalCount;

    /// <summary>The cursor of an item of this page.</summary>
    public string CreateCursor(T item) => createCursor(item);
}
