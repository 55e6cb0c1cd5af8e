namespace RecruitGraph.GraphQL.Queryable.Keyset;

/// <summary>The rows of a page as they were read, with their keys where these stand beside the items.</summary>
internal sealed class PageRows<T>
{
    private PageRows(List<T> items, List<object?[]>? keys)
    {
        Items = items;
        Keys = keys;
    }

    public List<T> Items { get; }

    public List<object?[]>? Keys { get; }

    public static PageRows<T> Of(List<T> items) => new(items, keys: null);

    public static PageRows<T> Of(List<KeyedRow<T>> rows) =>
        new(rows.ConvertAll(static row => row.Item), rows.ConvertAll(static row => row.Keys));

    /// <summary>Leaves at most so many rows, and turns rows that were read from the end into the order of the list.</summary>
    public void Cut(int size, bool isBackward)
    {
        Cut(Items, size, isBackward);
        if (Keys is not null)
        {
            Cut(Keys, size, isBackward);
        }
    }

    private static void Cut<TRow>(List<TRow> rows, int size, bool isBackward)
    {
        if (rows.Count > size)
        {
            rows.RemoveRange(size, rows.Count - size);
        }

        if (isBackward)
        {
            rows.Reverse();
        }
    }
}
