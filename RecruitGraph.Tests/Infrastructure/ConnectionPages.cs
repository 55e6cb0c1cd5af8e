using System.Text.Json;

namespace RecruitGraph.Tests.Infrastructure;

/// <summary>Reads a connection whole, and once more item by item from both ends, which has to come to the same.</summary>
public static class ConnectionPages
{
    /// <summary>What the connection must be asked for beside its nodes.</summary>
    public const string Info = "totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

    /// <summary>The items in words, with a space between them.</summary>
    /// <param name="caller">Who reads.</param>
    /// <param name="document">The operation that reads one page, made of the arguments that say which.</param>
    /// <param name="variables">The variables of the operation.</param>
    /// <param name="path">Where the connection stands in the answer.</param>
    /// <param name="word">What is said of an item.</param>
    public static async Task<string> ReadAsync(
        GraphQLClient caller, Func<string, string> document, object? variables, string[] path, Func<JsonElement, string> word)
    {
        var all = await PageAsync("first: 100");
        var words = Words(all);
        all.GetProperty("totalCount").GetInt32().ShouldBe(words.Count);

        List<string> forward = [];
        for (string? page = "first: 1"; page is not null;)
        {
            var read = await PageAsync(page);
            forward.AddRange(Words(read));
            page = PageInfo(read, "hasNextPage").GetBoolean() ? $"first: 1, after: \"{PageInfo(read, "endCursor")}\"" : null;
        }

        List<string> backward = [];
        for (string? page = "last: 1"; page is not null;)
        {
            var read = await PageAsync(page);
            backward.InsertRange(0, Words(read));
            page = PageInfo(read, "hasPreviousPage").GetBoolean() ? $"last: 1, before: \"{PageInfo(read, "startCursor")}\"" : null;
        }

        forward.ShouldBe(words);
        backward.ShouldBe(words);
        return string.Join(' ', words);

        async Task<JsonElement> PageAsync(string page) => (await caller.RunAsync(document(page), variables)).Data(path);

        List<string> Words(JsonElement read) => [.. read.GetProperty("nodes").EnumerateArray().Select(word)];

        static JsonElement PageInfo(JsonElement read, string name) => read.GetProperty("pageInfo").GetProperty(name);
    }
}
