using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Tests.GraphQL.Queryable;

/// <summary>What must hold of paging through any ordered query, in memory and in a database.</summary>
internal static class PagingLaws
{
    /// <summary>The pages forwards and the pages backwards are each the whole list, cut; and each says truly what lies beside it.</summary>
    public static async Task PagesAreTheListAsync(IQueryable<Listing> ordered, int size)
    {
        var expected = ordered.Select(listing => listing.Id).ToArray();
        (await WalkForwardsAsync(ordered, size, expected.Length)).ShouldBe(expected);
        (await WalkBackwardsAsync(ordered, size, expected.Length)).ShouldBe(expected);
    }

    /// <summary>Between the cursors of any two items lies what lies between the items.</summary>
    public static async Task CursorsEncloseAsync(IQueryable<Listing> ordered, int from, int to)
    {
        var all = await ordered.ToPageAsync(new PagingArguments(1000, null, null, null));
        var after = all.CreateCursor(all.Items[from]);
        var before = all.CreateCursor(all.Items[to]);
        var expected = all.Items.Skip(from + 1).Take(to - from - 1).Select(listing => listing.Id).ToArray();

        var first = await ordered.ToPageAsync(new PagingArguments(1000, after, null, before));
        var last = await ordered.ToPageAsync(new PagingArguments(null, after, 1000, before));

        first.Items.Select(listing => listing.Id).ShouldBe(expected);
        last.Items.Select(listing => listing.Id).ShouldBe(expected);
    }

    private static async Task<List<long>> WalkForwardsAsync(IQueryable<Listing> ordered, int size, int count)
    {
        var seen = new List<long>();
        string? cursor = null;
        for (; ; )
        {
            var page = await ordered.ToPageAsync(new PagingArguments(size, cursor, null, null));
            page.HasPreviousPage.ShouldBe(cursor is not null);
            page.Items.Count.ShouldBeLessThanOrEqualTo(size);
            seen.AddRange(page.Items.Select(listing => listing.Id));
            page.HasNextPage.ShouldBe(seen.Count < count);
            if (!page.HasNextPage)
            {
                return seen;
            }

            page.Items.Count.ShouldBe(size);
            cursor = page.CreateCursor(page.Items[^1]);
        }
    }

    private static async Task<List<long>> WalkBackwardsAsync(IQueryable<Listing> ordered, int size, int count)
    {
        var seen = new List<long>();
        string? cursor = null;
        for (; ; )
        {
            var page = await ordered.ToPageAsync(new PagingArguments(null, null, size, cursor));
            page.HasNextPage.ShouldBe(cursor is not null);
            seen.InsertRange(0, page.Items.Select(listing => listing.Id));
            page.HasPreviousPage.ShouldBe(seen.Count < count);
            if (!page.HasPreviousPage)
            {
                return seen;
            }

            page.Items.Count.ShouldBe(size);
            cursor = page.CreateCursor(page.Items[0]);
        }
    }
}
