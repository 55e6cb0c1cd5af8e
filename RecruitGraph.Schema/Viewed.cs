namespace RecruitGraph.Schema;

/// <summary>A row as one caller may see it: the key of DataLoaders whose answer depends on who asks.</summary>
/// <param name="Id">The row, or the row that it belongs to.</param>
/// <param name="Viewer">Who asks.</param>
public readonly record struct Viewed(long Id, Viewer Viewer);

/// <summary>Batches of such keys.</summary>
internal static class ViewedKeys
{
    /// <summary>Who asks; a batch belongs to one operation, and so to one caller.</summary>
    public static Viewer Viewer(this IReadOnlyList<Viewed> keys) => keys[0].Viewer;

    /// <summary>The rows.</summary>
    public static List<long> Ids(this IReadOnlyList<Viewed> keys) => [.. keys.Select(key => key.Id)];

    /// <summary>What was found for each row, under the keys that were asked for.</summary>
    public static Dictionary<Viewed, T> For<T>(this Dictionary<long, T> found, Viewer viewer) =>
        found.ToDictionary(row => new Viewed(row.Key, viewer), row => row.Value);
}
