using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.PersistedDocuments;

public sealed class DocumentIdTests
{
    private const string Hash = "7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e";

    [Fact]
    public void Hash_Should_BeThatOfTheSpecificationsExample() =>
        DocumentHash.Of("query ($id: ID!) {\n  user(id: $id) {\n    name\n  }\n}"u8).ShouldBe(Hash);

    [Theory]
    [InlineData(Hash, Hash)]
    [InlineData($"sha256:{Hash}", Hash)]
    [InlineData("sha256:7dba", null)]
    [InlineData("SHA256:7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e", null)]
    [InlineData("7DBA4BD717B41F10434822356A93C32B1FB4907B983E854300AD839F84CDCD6E", null)]
    [InlineData("hello", null)]
    public void FindHash_Should_TakeItWithAndWithoutPrefix(string id, string? hash) => DocumentId.FindHash(id).ShouldBe(hash);

    [Theory]
    [InlineData("hello", true)]
    [InlineData("Hello-1.2_3~", true)]
    [InlineData("", false)]
    [InlineData("a/b", false)]
    [InlineData("..\\b", false)]
    [InlineData("a b", false)]
    [InlineData("a:b", false)]
    [InlineData("ж", false)]
    [InlineData("a\0", false)]
    public void IsName_Should_TakeTheCharactersOfTheSpecification(string text, bool expected) =>
        DocumentId.IsName(text).ShouldBe(expected);

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void IsName_Should_HaveALimit(int length, bool expected) => DocumentId.IsName(new string('a', length)).ShouldBe(expected);
}
