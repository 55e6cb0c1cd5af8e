using Microsoft.EntityFrameworkCore;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Queryable;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.Queryable;

public sealed class DatabasePagingTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task ToPageAsync_Should_GiveTheWholeListInPages_When_FollowingCursors()
    {
        await using var context = await OpenAsync();
        foreach (var order in ListingOrders.All.Values)
        {
            await PagingLaws.PagesAreTheListAsync(order(context.Listings.AsNoTracking()), size: 7);
            await PagingLaws.CursorsEncloseAsync(order(context.Listings.AsNoTracking()), from: 3, to: 9);
        }
    }

    [Fact]
    public async Task ToPageAsync_Should_SeekWithOneParameterizedStatement_When_ACursorIsGiven()
    {
        await using var context = await OpenAsync();
        var ordered = context.Listings.AsNoTracking().OrderBy(listing => listing.CreatedAt).ThenBy(listing => listing.Id);
        var first = await ordered.ToPageAsync(new PagingArguments(5, null, null, null));
        context.Statements.Clear();

        await ordered.ToPageAsync(new PagingArguments(5, first.CreateCursor(first.Items[^1]), null, null));

        var sql = context.Statements.ShouldHaveSingleItem();
        sql.ShouldNotContain("OFFSET");
        sql[sql.IndexOf("WHERE", StringComparison.Ordinal)..].ShouldBe(
            """
            WHERE l."CreatedAt" >= @Value AND (l."CreatedAt" > @Value OR (l."CreatedAt" = @Value AND l."Id" > @Value3))
            ORDER BY l."CreatedAt", l."Id"
            LIMIT @Value4
            """);
    }

    [Fact]
    public async Task ToPageAsync_Should_SendOneTextForEveryCursorAndSize_When_TheOrderIsTheSame()
    {
        await using var context = await OpenAsync();
        var ordered = context.Listings.AsNoTracking().OrderBy(listing => listing.CreatedAt).ThenBy(listing => listing.Id);
        var all = await ordered.ToPageAsync(new PagingArguments(100, null, null, null));
        context.Statements.Clear();

        for (var size = 1; size < 6; size++)
        {
            await ordered.ToPageAsync(new PagingArguments(size, all.CreateCursor(all.Items[size]), null, null));
        }

        context.Statements.Count.ShouldBe(5);
        context.Statements.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task ToPageAsync_Should_ReverseTheOrder_When_ReadingFromTheEnd()
    {
        await using var context = await OpenAsync();
        var ordered = context.Listings.OrderBy(listing => listing.Title).ThenByDescending(listing => listing.Id).AsNoTracking();

        await ordered.ToPageAsync(new PagingArguments(null, null, 5, null));

        context.Statements.ShouldHaveSingleItem().ShouldContain("""ORDER BY l."Title" DESC, l."Id" """.TrimEnd() + "\n");
    }

    [Fact]
    public async Task ToPageAsync_Should_CountWithOneMoreStatement_When_TheTotalIsAskedFor()
    {
        await using var context = await OpenAsync();
        var ordered = context.Listings.AsNoTracking().Where(listing => listing.IsRemote).OrderBy(listing => listing.Id);
        var expected = await ordered.CountAsync();
        context.Statements.Clear();

        var page = await ordered.ToPageAsync(new PagingArguments(5, null, null, null, IncludeTotalCount: true));

        page.TotalCount.ShouldBe(expected);
        context.Statements.Count.ShouldBe(2);
        context.Statements[1].ShouldContain("count(*)");
        context.Statements[1].ShouldNotContain("ORDER BY");
    }

    [Fact]
    public async Task ToPageAsync_Should_ReadNoPage_When_OnlyTheTotalIsAskedFor()
    {
        await using var context = await OpenAsync();
        var ordered = context.Listings.AsNoTracking().Where(listing => listing.IsRemote).OrderBy(listing => listing.Id);
        var expected = await ordered.CountAsync();
        context.Statements.Clear();

        var page = await ordered.ToPageAsync(new PagingArguments(5, null, null, null, IncludeTotalCount: true, OmitItems: true));
        page.TotalCount.ShouldBe(expected);
        page.Items.ShouldBeEmpty();
        var statement = context.Statements.ShouldHaveSingleItem();
        statement.ShouldContain("count(*)");
        statement.ShouldNotContain("\"Title\"");

        await ordered.ToPageAsync(new PagingArguments(5, null, null, null, OmitItems: true));
        context.Statements.Count.ShouldBe(1);
    }

    [Fact]
    public async Task ToPageAsync_Should_RefuseCursors_When_NoPageIsRead()
    {
        await using var context = await OpenAsync();
        var reading = context.Listings.OrderBy(listing => listing.Id)
            .ToPageAsync(new PagingArguments(5, "nonsense", null, null, OmitItems: true));

        (await Should.ThrowAsync<GraphQLException>(reading)).Error.Code.ShouldBe("INVALID_CURSOR");
    }

    [Fact]
    public async Task ToBatchPageAsync_Should_ReadNoPages_When_OnlyTheTotalsAreAskedFor()
    {
        await using var context = await OpenAsync();
        var ordered = context.Listings.AsNoTracking().OrderBy(listing => listing.Title).ThenBy(listing => listing.Id);
        var arguments = new PagingArguments(5, null, null, null, IncludeTotalCount: true);
        var whole = await ordered.ToBatchPageAsync(listing => listing.GroupId, [0, 1, 2, 99], arguments);
        context.Statements.Clear();

        var counted = await ordered.ToBatchPageAsync(listing => listing.GroupId, [0, 1, 2, 99], arguments with { OmitItems = true });
        foreach (var (key, page) in whole)
        {
            counted[key].TotalCount.ShouldBe(page.TotalCount);
            counted[key].Items.ShouldBeEmpty();
        }

        var statement = context.Statements.ShouldHaveSingleItem();
        statement.ShouldContain("count(*)");
        statement.ShouldNotContain("ROW_NUMBER");
        statement.ShouldNotContain("\"Title\"");

        await ordered.ToBatchPageAsync(
            listing => listing.GroupId, [0, 1], arguments with { OmitItems = true, IncludeTotalCount = false });
        context.Statements.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ToPageAsync_Should_SkipAndRepeatNothing_When_RowsComeAndGoBetweenPages(bool forwards)
    {
        await using var context = await OpenAsync();
        var ordered = ListingOrders.All["rank descending, salary"](context.Listings.AsNoTracking());
        var expected = await ordered.Select(listing => listing.Id).ToListAsync();
        if (!forwards)
        {
            expected.Reverse();
        }

        var seen = new List<long>();
        string? cursor = null;
        for (var added = 1000; seen.Count < expected.Count; added++)
        {
            var page = await ordered.ToPageAsync(forwards
                ? new PagingArguments(5, cursor, null, null) : new PagingArguments(null, null, 5, cursor));
            seen.AddRange(forwards ? Ids(page) : Ids(page).Reverse());
            cursor = forwards ? page.EndCursor : page.StartCursor;

            // What was shown goes, and something comes to stand where the reader has been: at either end of the whole list.
            var first = seen[0];
            await context.Listings.Where(listing => listing.Id == first).ExecuteDeleteAsync();
            context.Add(new Listing { Id = added, Rank = forwards ? null : int.MinValue, Salary = forwards ? decimal.MinusOne * 9999 : null });
            await context.SaveChangesAsync();
            context.ChangeTracker.Clear();
        }

        seen.ShouldBe(expected);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ToBatchPageAsync_Should_ReadAllPagesWithOneStatement_When_KeysAreMany(bool includeTotalCount)
    {
        await using var context = await OpenAsync();
        int[] keys = [0, 1, 2, 3, 99];
        foreach (var (name, order) in ListingOrders.All)
        {
            var ordered = order(context.Listings.AsNoTracking());
            var cursor = await CursorOfFirstAsync(ordered);
            foreach (var arguments in (PagingArguments[])
                [
                    new(3, null, null, null, includeTotalCount), new(null, null, 3, null, includeTotalCount),
                    new(100, cursor, null, null, includeTotalCount), new(null, cursor, 2, null, includeTotalCount),
                ])
            {
                context.Statements.Clear();
                var pages = await ordered.ToBatchPageAsync(listing => listing.GroupId, keys, arguments);
                var sql = context.Statements.ShouldHaveSingleItem(name);
                sql.ShouldNotContain("OFFSET");

                pages.Keys.ShouldBe(keys, ignoreOrder: true);
                foreach (var (key, page) in pages)
                {
                    var alone = await ordered.Where(listing => listing.GroupId == key).ToPageAsync(arguments);
                    Ids(page).ShouldBe(Ids(alone), name);
                    page.HasNextPage.ShouldBe(alone.HasNextPage);
                    page.HasPreviousPage.ShouldBe(alone.HasPreviousPage);
                    page.TotalCount.ShouldBe(alone.TotalCount);
                }
            }
        }
    }

    [Fact]
    public async Task ToBatchPageAsync_Should_SendOneTextForAnyNumberOfKeys_When_TheSizeDiffersToo()
    {
        await using var context = await OpenAsync();
        var ordered = context.Listings.AsNoTracking().OrderBy(listing => listing.CreatedAt).ThenBy(listing => listing.Id);

        await ordered.ToBatchPageAsync(listing => listing.GroupId, [1], new PagingArguments(3, null, null, null));
        await ordered.ToBatchPageAsync(listing => listing.GroupId, [0, 1, 2], new PagingArguments(5, null, null, null));

        context.Statements.Distinct().ShouldHaveSingleItem().ShouldContain("ROW_NUMBER() OVER(PARTITION BY");
    }

    [Fact]
    public async Task ToBatchPageAsync_Should_AskNothing_When_ThereAreNoKeys()
    {
        await using var context = await OpenAsync();
        var pages = await context.Listings.OrderBy(listing => listing.Id).ToBatchPageAsync(listing => listing.GroupId, [], default);

        pages.ShouldBeEmpty();
        context.Statements.ShouldBeEmpty();
    }

    private async Task<ListingContext> OpenAsync() =>
        new(await postgres.CloneDatabaseAsync(nameof(DatabasePagingTests), static async connectionString =>
        {
            await using var context = new ListingContext(connectionString);
            await context.Database.EnsureCreatedAsync();
            context.AddRange(Listing.Make(61, seed: 20261121));
            await context.SaveChangesAsync();
        }));

    private static async Task<string> CursorOfFirstAsync(IQueryable<Listing> ordered)
    {
        var page = await ordered.ToPageAsync(new PagingArguments(1, null, null, null));
        return page.CreateCursor(page.Items[0]);
    }

    private static long[] Ids(Page<Listing> page) => [.. page.Items.Select(listing => listing.Id)];
}
