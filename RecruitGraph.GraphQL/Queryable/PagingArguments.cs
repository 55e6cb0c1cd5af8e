namespace RecruitGraph.GraphQL.Queryable;

/// <summary>What <c>[UseConnection]</c> was asked for; already checked against the limits.</summary>
/// <param name="First">How many items from the start, 0 or more.</param>
/// <param name="After">The cursor after which the page starts.</param>
/// <param name="Last">How many items from the end, 0 or more; not together with <paramref name="First"/>.</param>
/// <param name="Before">The cursor before which the page ends.</param>
/// <param name="IncludeTotalCount">Whether <see cref="Page{T}.TotalCount"/> is wanted.</param>
/// <param name="OmitItems">
/// Whether nothing of the page itself is wanted, neither its items nor where it stands; then nothing of them is read, and it is empty.
/// </param>
public readonly record struct PagingArguments(
    int? First, string? After, int? Last, string? Before, bool IncludeTotalCount = false, bool OmitItems = false)
{
    /// <summary>The size of a page where neither <see cref="First"/> nor <see cref="Last"/> is given.</summary>
    public const int DefaultPageSize = 10;
}
