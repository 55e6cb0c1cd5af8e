using System.Text;
using Microsoft.Extensions.Options;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.PersistedDocuments;

public sealed class AutomaticDocumentsTests
{
    [Fact]
    public void Find_Should_GiveACopyOfWhatWasAdded()
    {
        var documents = Create(10, 1024);
        var bytes = Encoding.UTF8.GetBytes("{ a }");
        documents.Add("a", bytes);
        bytes.AsSpan().Clear();
        Find(documents, "a").ShouldBe("{ a }");
        Find(documents, "b").ShouldBeNull();
    }

    [Fact]
    public void Add_Should_DropTheLeastRecentlyUsed_When_ThereAreTooMany()
    {
        var documents = Create(2, 1024);
        documents.Add("a", "{ a }"u8);
        documents.Add("b", "{ b }"u8);
        Find(documents, "a").ShouldNotBeNull();
        documents.Add("c", "{ c }"u8);
        (Find(documents, "a"), Find(documents, "b"), Find(documents, "c")).ShouldBe(("{ a }", null, "{ c }"));
        documents.Count.ShouldBe(2);
    }

    [Fact]
    public void Add_Should_DropAsManyAsItTakes_When_TheyAreTooLongTogether()
    {
        var documents = Create(10, 10);
        documents.Add("a", "12345"u8);
        documents.Add("b", "12345"u8);
        documents.Count.ShouldBe(2);
        documents.Add("c", "123456"u8);
        (Find(documents, "a"), Find(documents, "b"), Find(documents, "c")).ShouldBe((null, null, "123456"));
    }

    [Fact]
    public void Add_Should_KeepNothing_When_OneAloneIsTooLong()
    {
        var documents = Create(10, 10);
        documents.Add("a", "12345"u8);
        documents.Add("b", "12345678901"u8);
        (Find(documents, "a"), Find(documents, "b")).ShouldBe(("12345", null));
    }

    [Fact]
    public void Add_Should_CountOnce_When_AddedTwice()
    {
        var documents = Create(10, 10);
        documents.Add("a", "1234567890"u8);
        documents.Add("a", "1234567890"u8);
        Find(documents, "a").ShouldBe("1234567890");
        documents.Count.ShouldBe(1);
    }

    private static AutomaticDocuments Create(int most, int size)
    {
        var options = new GraphQLServerOptions();
        options.PersistedDocuments.MaxAutomaticDocuments = most;
        options.PersistedDocuments.MaxAutomaticSize = size;
        return new AutomaticDocuments(Options.Create(options));
    }

    private static string? Find(AutomaticDocuments documents, string hash) =>
        documents.TryFind(hash, out var document) ? Encoding.UTF8.GetString(document.Value.Span) : null;
}
