using System.Text.Json;
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

    private static object? Resolve(string field, object? parent)
    {
        var context = new ResolverContext(parent, null!, null!, []);
        return DefaultResolver.Create(field)(context);
    }

    private sealed record Job(string Title, int Openings)
    {
        public string Label() => $"{Title} ({Openings})";
    }
}
