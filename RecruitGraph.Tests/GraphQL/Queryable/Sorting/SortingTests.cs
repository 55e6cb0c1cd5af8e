using System.Text.Json.Nodes;
using RecruitGraph.Tests.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.Queryable.Sorting;

/// <summary>What an <c>order</c> does, in memory and in PostgreSQL.</summary>
public abstract class SortingTests : PostingTests
{
    /// <summary>Orders without null, by which every source orders alike.</summary>
    [Theory]
    [InlineData("[]", "1 2 3 4 5 6 7 8")]
    [InlineData("{ id: DESC }", "8 7 6 5 4 3 2 1")]
    [InlineData("[{ isRemote: DESC }, { id: DESC }]", "8 6 4 2 7 5 3 1")]
    [InlineData("[{ kind: ASC }, { isRemote: ASC }]", "3 6 1 7 4 5 2 8")]
    public async Task Order_Should_ApplyItsKeysInTurn(string order, string ids) =>
        string.Join(' ', await IdsAsync(order: order)).ShouldBe(ids);

    [Theory]
    [InlineData("{ agency: { size: ASC } }")]
    [InlineData("[{ agency: { parent: { size: DESC } } }, { rank: DESC }]")]
    [InlineData("[{ agency: { city: DESC } }, { agency: { name: ASC } }]")]
    [InlineData("[{ rank: ASC }, { salary: DESC }]")]
    [InlineData("[{ remark: DESC }]")]
    public async Task Page_Should_FollowEveryOrder_When_KeysAreNullOrOfAnObject(string order)
    {
        var expected = await IdsAsync(order: order);
        expected.Order().ShouldBe([1, 2, 3, 4, 5, 6, 7, 8]);
        foreach (var size in (int[])[1, 3, 8])
        {
            (await WalkAsync(order, size, forwards: true)).ShouldBe(expected, $"{order} by {size}");
            (await WalkAsync(order, size, forwards: false)).ShouldBe(expected, $"{order} by {size}, backwards");
        }
    }

    [Theory]
    [InlineData("[{}]")]
    [InlineData("[{ rank: ASC, id: ASC }]")]
    [InlineData("[{ rank: null }]")]
    [InlineData("[{ agency: {} }]")]
    public async Task Order_Should_BeRefused_When_AnItemDoesNotNameExactlyOneKey(string order)
    {
        var literal = await Executor.RunAsync($"{{ ids(order: {order}) }}");
        var variable = await Executor.RunAsync(
            "query($order: [PostingSortInput!]) { ids(order: $order) }",
            $"{{\"order\":{order.Replace("{ ", "{\"").Replace(": ", "\":").Replace(", ", ",\"").Replace("ASC", "\"ASC\"")}}}");

        literal.ShouldContain("\"code\":\"GRAPHQL_VALIDATION_FAILED\"");
        variable.ShouldContain("\"code\":\"BAD_USER_INPUT\"");
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public async Task Order_Should_BeRefused_When_ItHasTooManyKeys(int count, bool isAllowed)
    {
        var answer = JsonNode.Parse(await Executor.RunAsync(
            $"{{ ids(order: [{string.Join(", ", Enumerable.Repeat("{ id: ASC }", count))}]) }}"))!;

        ((string?)answer["errors"]?[0]!["message"]).ShouldBe(isAllowed ? null : "\"order\" has 9 keys. Expected at most 8.");
        ((string?)answer["errors"]?[0]!["extensions"]!["code"]).ShouldBe(isAllowed ? null : "INVALID_SORTING");
    }

    [Fact]
    public async Task Cursor_Should_BeRefused_When_TheOrderIsAnother()
    {
        var cursor = await CursorAsync("[{ agency: { size: ASC } }]");

        foreach (var order in (string[])["[]", "[{ agency: { size: DESC } }]", "[{ agency: { name: ASC } }]"])
        {
            (await Executor.RunAsync($"{{ page(order: {order}, first: 1, after: \"{cursor}\") {{ nodes {{ id }} }} }}"))
                .ShouldContain("\"code\":\"INVALID_CURSOR\"");
        }
    }

    private async Task<string> CursorAsync(string order) => (string)JsonNode.Parse(await Executor.DataAsync(
        $"{{ page(order: {order}, first: 1) {{ pageInfo {{ endCursor }} }} }}"))!["page"]!["pageInfo"]!["endCursor"]!;

    private async Task<int[]> WalkAsync(string order, int size, bool forwards)
    {
        var seen = new List<int>();
        string? cursor = null;
        do
        {
            var place = cursor is null ? "" : $", {(forwards ? "after" : "before")}: \"{cursor}\"";
            var page = JsonNode.Parse(await Executor.DataAsync(
                $"{{ page(order: {order}, {(forwards ? "first" : "last")}: {size}{place}) {{ edges {{ cursor node {{ id }} }} pageInfo {{ startCursor endCursor }} }} }}"))!["page"]!;
            var ids = page["edges"]!.AsArray().Select(edge => (int)edge!["node"]!["id"]!).ToList();
            seen.InsertRange(forwards ? seen.Count : 0, ids);
            cursor = (string?)page["pageInfo"]![forwards ? "endCursor" : "startCursor"];
            if (cursor is not null)
            {
                ((string)page["edges"]!.AsArray()[forwards ? ^1 : 0]!["cursor"]!).ShouldBe(cursor);
            }
        }
        while (cursor is not null && seen.Count <= 20);

        return [.. seen];
    }
}
