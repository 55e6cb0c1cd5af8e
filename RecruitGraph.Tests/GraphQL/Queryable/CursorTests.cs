using System.Buffers.Text;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Tests.GraphQL.Queryable;

public sealed class CursorTests
{
    private static readonly IQueryable<Listing> Listings = Listing.Make(20, seed: 3).AsQueryable();

    public static TheoryData<string> Orders() => [.. ListingOrders.All.Keys];

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("not a cursor!")]
    [InlineData("AAAAAAAAAAAA")]
    [InlineData("курсор")]
    public async Task ToPageAsync_Should_Refuse_When_TheCursorIsGarbage(string cursor)
    {
        var ordered = Listings.OrderBy(listing => listing.Id);

        var after = await Should.ThrowAsync<GraphQLException>(ordered.ToPageAsync(new PagingArguments(1, cursor, null, null)));
        var before = await Should.ThrowAsync<GraphQLException>(ordered.ToPageAsync(new PagingArguments(1, null, null, cursor)));

        after.Error.Code.ShouldBe(ErrorCodes.InvalidCursor);
        after.Message.ShouldBe("The cursor in 'after' is not one of this list in this order; take it from an edge or from pageInfo.");
        before.Error.Code.ShouldBe(ErrorCodes.InvalidCursor);
    }

    [Fact]
    public async Task ToPageAsync_Should_Refuse_When_TheCursorIsTooLong() =>
        (await Should.ThrowAsync<GraphQLException>(
            Listings.OrderBy(listing => listing.Id).ToPageAsync(new PagingArguments(1, new string('A', 100_000), null, null))))
        .Error.Code.ShouldBe(ErrorCodes.InvalidCursor);

    [Fact]
    public async Task ToPageAsync_Should_Refuse_When_TheCursorIsOfAnotherOrder()
    {
        foreach (var (name, order) in ListingOrders.All)
        {
            var cursor = await FirstCursorAsync(order(Listings));
            foreach (var (otherName, otherOrder) in ListingOrders.All)
            {
                var page = otherOrder(Listings).ToPageAsync(new PagingArguments(1, cursor, null, null));
                if (name == otherName)
                {
                    await page;
                    continue;
                }

                (await Should.ThrowAsync<GraphQLException>(page, $"{name} → {otherName}")).Error.Code.ShouldBe(ErrorCodes.InvalidCursor);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task ToPageAsync_Should_AnswerOrRefuse_When_BytesOfACursorAreChanged(string order)
    {
        var ordered = ListingOrders.All[order](Listings);
        var random = new Random(11);
        var bytes = Base64Url.DecodeFromChars(await FirstCursorAsync(ordered));
        for (var round = 0; round < 300; round++)
        {
            var changed = bytes[..(round % 3 == 0 ? random.Next(bytes.Length) : bytes.Length)];
            for (var change = 0; change < 2 && changed.Length > 5; change++)
            {
                changed[random.Next(5, changed.Length)] = (byte)random.Next(256);
            }

            try
            {
                await ordered.ToPageAsync(new PagingArguments(2, Base64Url.EncodeToString(changed), null, null));
            }
            catch (GraphQLException e)
            {
                e.Error.Code.ShouldBe(ErrorCodes.InvalidCursor);
            }
        }
    }

    [Fact]
    public async Task CreateCursor_Should_BeTheSame_When_LambdasNameTheirParametersDifferently()
    {
        var one = await FirstCursorAsync(Listings.OrderBy(listing => listing.Title).ThenBy(listing => listing.Id));
        var other = await FirstCursorAsync(Listings.OrderBy(x => x.Title).ThenBy(y => y.Id));

        other.ShouldBe(one);
    }

    [Fact]
    public async Task CreateCursor_Should_FitIntoAUrl_When_KeysAreOfAnyScript()
    {
        foreach (var order in ListingOrders.All.Values)
        {
            (await FirstCursorAsync(order(Listings))).ShouldMatch("^[A-Za-z0-9_-]+$");
        }
    }

    private static async Task<string> FirstCursorAsync(IQueryable<Listing> ordered)
    {
        var page = await ordered.ToPageAsync(new PagingArguments(1, null, null, null));
        return page.CreateCursor(page.Items[0]);
    }
}
