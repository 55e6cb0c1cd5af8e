using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Types.Building;

public sealed class DefaultResolverTests
{
    [Fact]
    public void Resolve_Should_ReadTheMemberOfTheName_When_ParentIsAClrObject()
    {
        Resolve("title", new Job("Cook", 3)).ShouldBe("Cook");
        Resolve("OPENINGS", new Job("Cook", 3)).ShouldBe(3);
        Resolve("label", new Job("Cook", 3)).ShouldBe("Cook (3)");
        Resolve("salary", new Job("Cook", 3)).ShouldBeNull();
    }

    [Fact]
    public void Resolve_Should_ReadTheEntryOfTheName_When_ParentIsADictionary()
    {
        Resolve("title", new Dictionary<string, object?> { ["title"] = "Cook" }).ShouldBe("Cook");
        Resolve("title", new Dictionary<string, object?>()).ShouldBeNull();
    }

    [Fact]
    public void Resolve_Should_GiveClrValues_When_ParentIsJson()
    {
        var json = JsonSerializer.SerializeToElement(new { title = "Cook", openings = 3, tags = new object?[] { 1.5, null, 5_000_000_000 } });

        Resolve("title", json).ShouldBe("Cook");
        Resolve("openings", json).ShouldBe(3);
        Resolve("tags", json).ShouldBe(new object?[] { 1.5, null, 5_000_000_000 });
        Resolve("salary", json).ShouldBeNull();
    }

    [Fact]
    public void Resolve_Should_ReadEntriesRatherThanMembers_When_TheDictionaryIsOfAnyKind()
    {
        object[] dictionaries =
        [
            new Dictionary<string, string> { ["name"] = "Cook" },
            new SortedDictionary<string, IComparable> { ["name"] = "Cook" },
            new Hashtable { ["name"] = "Cook" },
            new ReadOnlyEntries(new Dictionary<string, string> { ["name"] = "Cook" }),
            new JsonObject { ["name"] = "Cook" },
            JsonNode.Parse("""{"name":"Cook"}""")!,
        ];
        foreach (var dictionary in dictionaries)
        {
            Resolve("name", dictionary).ShouldBe("Cook", dictionary.GetType().Name);
            Resolve("count", dictionary).ShouldBeNull(dictionary.GetType().Name);
        }

        Resolve("count", new Dictionary<string, int> { ["count"] = 7 }).ShouldBe(7);
        Resolve("name", new Dictionary<string, int> { ["count"] = 7 }).ShouldBeNull();
    }

    [Fact]
    public void Resolve_Should_GiveNull_When_ParentIsACollectionWithoutNames()
    {
        Resolve("count", new List<int> { 1 }).ShouldBeNull();
        Resolve("length", new[] { 1 }).ShouldBeNull();
        Resolve("count", new HashSet<int> { 1 }).ShouldBeNull();
        Resolve("count", new Dictionary<int, string>()).ShouldBeNull();
        Resolve("count", JsonNode.Parse("[1]")).ShouldBeNull();
    }

    [Fact]
    public void Resolve_Should_GiveClrValues_When_ParentIsAJsonNode()
    {
        var json = JsonNode.Parse("""{"openings":3,"tags":[1.5,null,[true]],"company":{"name":"A"}}""")!;
        json["made"] = JsonValue.Create(4);

        Resolve("openings", json).ShouldBe(3);
        Resolve("made", json).ShouldBe(4);
        Resolve("tags", json).ShouldBe(new object?[] { 1.5, null, new object?[] { true } });
        Resolve("name", Resolve("company", json)).ShouldBe("A");
    }

    [Fact]
    public void Resolve_Should_TakeTheMostDerivedMember_When_OneIsHidden()
    {
        Resolve("title", new Chef()).ShouldBe("Chef");
        Resolve("describe", new Chef()).ShouldBe("derived");
    }

    [Fact]
    public void Resolve_Should_TakeTheMemberThatIsWrittenTheSame_When_SeveralDifferByCase()
    {
        Resolve("name", new CaseEqual()).ShouldBe("field");
        Resolve("Name", new CaseEqual()).ShouldBe("property");
        Resolve("NAME", new CaseEqual()).ShouldBe("property");
    }

    private static object? Resolve(string field, object? parent)
    {
        var context = new ResolverContext(parent, null!, null!, []);
        return DefaultResolver.Create(field)(context);
    }

    private sealed class ReadOnlyEntries(Dictionary<string, string> entries) : IReadOnlyDictionary<string, string>
    {
        public int Count => entries.Count;

        public IEnumerable<string> Keys => entries.Keys;

        public IEnumerable<string> Values => entries.Values;

        public string this[string key] => entries[key];

        public bool ContainsKey(string key) => entries.ContainsKey(key);

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => entries.TryGetValue(key, out value);

        public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => entries.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private class Worker
    {
        public object Title { get; } = "Worker";

        public string Describe() => "base";
    }

    private sealed class Chef : Worker
    {
        public new string Title { get; } = "Chef";

        public new string Describe() => "derived";
    }

    private sealed class CaseEqual
    {
        public string name = "field";

        public string Name { get; } = "property";
    }

    private sealed record Job(string Title, int Openings)
    {
        public string Label() => $"{Title} ({Openings})";
    }
}
