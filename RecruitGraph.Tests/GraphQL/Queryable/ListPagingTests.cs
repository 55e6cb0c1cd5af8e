using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Tests.GraphQL.Queryable;

public sealed class ListPagingTests
{
    private static readonly IQueryable<Listing> Listings = Listing.Make(61, seed: 20261121).AsQueryable();

    [Theory]
    [MemberData(nameof(ListingOrders.NamesAndSizes), MemberType = typeof(ListingOrders))]
    public Task ToPageAsync_Should_GiveTheWholeListInPages_When_FollowingCursors(string order, int size) =>
        PagingLaws.PagesAreTheListAsync(ListingOrders.All[order](Listings), size);

    [Theory]
    [MemberData(nameof(ListingOrders.NamesAndSizes), MemberType = typeof(ListingOrders))]
    public Task ToPageAsync_Should_GiveWhatLiesBetween_When_BothCursorsAreGiven(string order, int from) =>
        PagingLaws.CursorsEncloseAsync(ListingOrders.All[order](Listings), from, to: from + 5);

    [Fact]
    public async Task ToPageAsync_Should_CountAllItems_When_TheTotalIsAskedFor()
    {
        var ordered = Listings.OrderBy(listing => listing.Id);
        var cursor = (await ordered.ToPageAsync(new PagingArguments(3, null, null, null))).CreateCursor(Listings.First());

        (await ordered.ToPageAsync(new PagingArguments(2, cursor, null, null, IncludeTotalCount: true))).TotalCount.ShouldBe(61);
        (await ordered.ToPageAsync(new PagingArguments(2, cursor, null, null))).TotalCount.ShouldBeNull();
        (await ordered.Where(_ => false).ToPageAsync(new PagingArguments(2, null, null, null, IncludeTotalCount: true))).TotalCount.ShouldBe(0);
    }

    [Fact]
    public async Task ToPageAsync_Should_GiveNoItemsButSayThatThereAreSome_When_SizeIsZero()
    {
        var page = await Listings.OrderBy(listing => listing.Id).ToPageAsync(new PagingArguments(0, null, null, null));

        page.Items.ShouldBeEmpty();
        page.HasNextPage.ShouldBeTrue();
    }

    [Fact]
    public async Task ToPageAsync_Should_BoundThePage_When_NoSizeIsGiven()
    {
        var page = await Listings.OrderBy(listing => listing.Id).ToPageAsync(default);

        page.Items.Count.ShouldBe(PagingArguments.DefaultPageSize);
    }

    [Fact]
    public async Task ToPageAsync_Should_KeepItsPlace_When_ItemsAreAddedAndRemovedBeforeTheCursor()
    {
        var listings = Listing.Make(30, seed: 7);
        var ordered = listings.AsQueryable().OrderBy(listing => listing.Title).ThenBy(listing => listing.Id);
        var first = await ordered.ToPageAsync(new PagingArguments(10, null, null, null));
        var second = (await ordered.ToPageAsync(new PagingArguments(10, first.CreateCursor(first.Items[^1]), null, null))).Items;

        listings.RemoveAll(listing => first.Items.Contains(listing));
        listings.Add(new Listing { Id = 1000, Title = string.Empty });

        var again = await ordered.ToPageAsync(new PagingArguments(10, first.CreateCursor(first.Items[^1]), null, null));
        again.Items.ShouldBe(second);
    }

    [Theory]
    [InlineData(2, null, 3, null, "'first' and 'last' contradict each other; give one of them.")]
    [InlineData(-1, null, null, null, "'first' is -1, but must be 0 or more.")]
    [InlineData(null, null, -5, null, "'last' is -5, but must be 0 or more.")]
    public async Task ToPageAsync_Should_Refuse_When_ArgumentsMakeNoSense(int? first, string? after, int? last, string? before, string message)
    {
        var refusal = await Should.ThrowAsync<GraphQLException>(
            Listings.OrderBy(listing => listing.Id).ToPageAsync(new PagingArguments(first, after, last, before)));

        refusal.Error.Code.ShouldBe(ErrorCodes.InvalidPaging);
        refusal.Message.ShouldBe(message);
    }

    [Fact]
    public async Task ToPageAsync_Should_Refuse_When_TheQueryHasNoOrder()
    {
        await Should.ThrowAsync<InvalidOperationException>(Listings.ToPageAsync(default));
        await Should.ThrowAsync<InvalidOperationException>(Listings.OrderBy(listing => listing.Id).Reverse().ToPageAsync(default));
        await Should.ThrowAsync<InvalidOperationException>(
            Listings.OrderBy(listing => listing.Title, StringComparer.OrdinalIgnoreCase).ToPageAsync(default));
    }

    [Fact]
    public async Task ToPageAsync_Should_ReadTheCapturedValue_When_AKeyDependsOnIt()
    {
        foreach (var turn in (int[])[2, 3, 2])
        {
            await PagingLaws.PagesAreTheListAsync(
                Listings.OrderBy(listing => listing.Id % turn).ThenBy(listing => listing.Id), size: 7);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ToBatchPageAsync_Should_GiveEachKeyItsOwnPage_When_KeysAreMany(bool includeTotalCount)
    {
        int[] keys = [0, 1, 2, 3, 99];
        var ordered = ListingOrders.All["rank, remark"](Listings);
        foreach (var arguments in (PagingArguments[])
            [new(3, null, null, null, includeTotalCount), new(null, null, 3, null, includeTotalCount), new(100, null, null, null, includeTotalCount)])
        {
            var pages = await ordered.ToBatchPageAsync(listing => listing.GroupId, keys, arguments);

            pages.Keys.ShouldBe(keys, ignoreOrder: true);
            foreach (var (key, page) in pages)
            {
                var alone = await ordered.Where(listing => listing.GroupId == key).ToPageAsync(arguments);
                page.Items.ShouldBe(alone.Items);
                page.HasNextPage.ShouldBe(alone.HasNextPage);
                page.HasPreviousPage.ShouldBe(alone.HasPreviousPage);
                page.TotalCount.ShouldBe(alone.TotalCount);
            }
        }
    }
}
