using System.Text.Json;

namespace RecruitGraph.Server.Rest.Operations;

/// <summary>The legacy documents know no pages: their lists are all pages of a connection, one after the other.</summary>
public static class PagedOperation
{
    /// <summary>
    /// Runs an operation until there is no next page. Its field <c>page</c> is a connection, or the field <c>page</c> of its first one;
    /// where that is null there are no items.
    /// </summary>
    /// <param name="operations">Runs the operation.</param>
    /// <param name="operation">The operation's name in the catalog.</param>
    /// <param name="variables">The variables of the page behind a cursor; null for the first page.</param>
    /// <param name="context">The HTTP request; its user is the caller.</param>
    /// <returns>All items, and the data of the first page with whatever else was selected.</returns>
    /// <exception cref="UnforeseenErrorException">There is no page, but an error.</exception>
    public static async Task<(IReadOnlyList<JsonElement> Items, JsonElement First)> RunAllPagesAsync(
        this OperationRunner operations, string operation, Func<string?, object> variables, HttpContext context)
    {
        var items = new List<JsonElement>();
        JsonElement first = default;
        string? after = null;
        do
        {
            var answer = await operations.RunAsync(operation, variables(after), context);
            first = first.ValueKind == JsonValueKind.Undefined ? answer.Data : first;
            var page = Find(answer.Data);
            if (page.ValueKind == JsonValueKind.Null && answer.ErrorCodes.Count == 0)
            {
                break;
            }

            if (page.ValueKind != JsonValueKind.Object)
            {
                throw UnforeseenErrorException.Of(operation, answer.ErrorCodes is [var code, ..] ? code : null);
            }

            items.AddRange(page.GetProperty("nodes").EnumerateArray());
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        return (items, first);
    }

    private static JsonElement Find(JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.Object)
        {
            return default;
        }

        if (data.TryGetProperty("page", out var page))
        {
            return page;
        }

        var first = data.EnumerateObject().First().Value;
        return first.ValueKind == JsonValueKind.Object ? first.GetProperty("page") : first;
    }
}
