using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Types.Comparison;

/// <summary>What is found between two schemas, beyond the conformance vectors: coordinates, and what the reference does not compare.</summary>
public sealed class SchemaComparerTests
{
    [Theory]
    [InlineData("type Query { a: Int b: Int }", "type Query { a: Int }", "Query.b", "FIELD_REMOVED")]
    [InlineData("type Query { a(x: Int): Int }", "type Query { a: Int }", "Query.a(x:)", "ARG_REMOVED")]
    [InlineData("type Query { a: Int }", "type Query { a(x: Int!): Int }", "Query.a(x:)", "REQUIRED_ARG_ADDED")]
    [InlineData("type Query { a: E } enum E { X Y }", "type Query { a: E } enum E { X }", "E.Y", "VALUE_REMOVED_FROM_ENUM")]
    [InlineData("type Query { a(i: I): Int } input I { x: Int }", "type Query { a(i: I): Int } input I { x: Int! }", "I.x", "FIELD_CHANGED_KIND")]
    [InlineData("directive @d(x: Int) on FIELD type Query { a: Int }", "directive @d on FIELD type Query { a: Int }", "@d(x:)", "DIRECTIVE_ARG_REMOVED")]
    [InlineData("type Query { a: Int } directive @d on FIELD", "type Query { a: Int }", "@d", "DIRECTIVE_REMOVED")]
    [InlineData("type Query { a(i: I): Int } input I { x: Int }", "type Query { a(i: I): Int } input I @oneOf { x: Int }", "I", "ONE_OF_ADDED")]
    public void Compare_Should_GiveTheCoordinate_When_AChangeBreaks(string before, string after, string coordinate, string code) =>
        Compare(before, after).ShouldBe([$"{SchemaChangeCriticality.Breaking} {coordinate} {code}"]);

    [Theory]
    [InlineData("scalar S @specifiedBy(url: \"https://a\") type Query { a: S }", "scalar S @specifiedBy(url: \"https://b\") type Query { a: S }", "Dangerous S SPECIFIED_BY_CHANGED")]
    [InlineData("type Query { a(i: I): Int } input I @oneOf { x: Int }", "type Query { a(i: I): Int } input I { x: Int }", "Safe I ONE_OF_REMOVED")]
    [InlineData("type Query { a: Int }", "type Query { a: Int @deprecated }", "Safe Query.a DEPRECATION_CHANGED")]
    [InlineData("type Query { a: Int @deprecated(reason: \"x\") }", "type Query { a: Int @deprecated(reason: \"y\") }", "Safe Query.a DEPRECATION_CHANGED")]
    [InlineData("enum E { X @deprecated } type Query { a: E }", "enum E { X } type Query { a: E }", "Safe E.X DEPRECATION_CHANGED")]
    [InlineData("type Query { a(x: Int): Int }", "type Query { a(x: Int @deprecated): Int }", "Safe Query.a(x:) DEPRECATION_CHANGED")]
    [InlineData("\"old\" type Query { a: Int }", "type Query { a: Int }", "Safe Query DESCRIPTION_CHANGED")]
    [InlineData("type Query { a(x: [Int!]! = [1]): Int }", "type Query { a(x: [Int] = [1]): Int }", "Safe Query.a(x:) ARG_CHANGED_KIND_SAFE")]
    public void Compare_Should_TellDangerousFromSafe(string before, string after, string change) =>
        Compare(before, after).ShouldBe([change]);

    [Theory]
    [InlineData("type Query { a(x: Int! = 1): Int }", "type Query { a(x: Int!): Int }", "Query.a(x:) REQUIRED_ARG_DEFAULT_REMOVED", "Query.a(x:) ARG_DEFAULT_VALUE_CHANGE")]
    [InlineData("type Query { a(i: I): Int } input I { x: Int! = 1 }", "type Query { a(i: I): Int } input I { x: Int! }", "I.x REQUIRED_INPUT_FIELD_DEFAULT_REMOVED", "I.x INPUT_FIELD_DEFAULT_VALUE_CHANGE")]
    [InlineData("directive @d(x: Int! = 1) on FIELD type Query { a: Int }", "directive @d(x: Int!) on FIELD type Query { a: Int }", "@d(x:) REQUIRED_ARG_DEFAULT_REMOVED", "@d(x:) ARG_DEFAULT_VALUE_CHANGE")]
    public void Compare_Should_Break_When_TheDefaultOfARequiredValueIsRemoved(string before, string after, string breaking, string dangerous) =>
        Compare(before, after).ShouldBe([$"Dangerous {dangerous}", $"Breaking {breaking}"]);

    [Theory]
    [InlineData("Int = 1", "Int", "Dangerous")]
    [InlineData("Int! = 1", "Int", "Dangerous")]
    [InlineData("Int! = 1", "Int! = 2", "Dangerous")]
    public void Compare_Should_NotBreak_When_AValueNeedNotBeGivenWithoutItsDefault(string before, string after, string criticality) =>
        Compare($"type Query {{ a(x: {before}): Int }}", $"type Query {{ a(x: {after}): Int }}")
            .ShouldBe([$"{criticality} Query.a(x:) ARG_DEFAULT_VALUE_CHANGE"]);

    [Fact]
    public void Compare_Should_FindAnotherRootType_When_TheSchemaDefinitionChanges()
    {
        const string types = "type A { a: Int } type B { a: Int } type C { a: Int } ";
        Compare(types + "schema { query: A mutation: C }", types + "schema { query: B subscription: A }").ShouldBe(
        [
            "Breaking A ROOT_TYPE_CHANGED",
            "Breaking C ROOT_TYPE_CHANGED",
            "Safe A ROOT_TYPE_ADDED",
        ]);
    }

    [Fact]
    public void Compare_Should_FindNothing_When_OnlyTheOrderChanges() =>
        Compare(
            "type Query { a(x: Int, y: I = { p: 1, q: 2 }): Int b: Int } input I { p: Int q: Int } enum E { X Y }",
            "enum E { Y X } input I { q: Int p: Int } type Query { b: Int a(y: I = { q: 2, p: 1 }, x: Int): Int }")
            .ShouldBeEmpty();

    [Fact]
    public void Compare_Should_GiveCoordinatesThatParse_When_EverythingIsRemoved()
    {
        const string sdl = """
            type Query implements N { a(x: Int): U e: E n: N } interface N { n: N } union U = A | B type A { a: Int } type B { b: Int }
            enum E { X Y } input I { f: Int g: Int } scalar S directive @d(a: Int, b: Int) repeatable on FIELD | QUERY
            """;
        const string other = "type Query { z: Int } type A { c: Int } union U = A enum E { X } input I { g: Int } directive @d on FIELD";
        foreach (var change in SchemaComparer.Compare(Build(sdl), Build(other)))
        {
            GraphQLParser.ParseSchemaCoordinate(SourceText.FromString(change.Coordinate)).ShouldNotBeNull();
        }
    }

    private static IEnumerable<string> Compare(string before, string after) =>
        SchemaComparer.Compare(Build(before), Build(after)).Select(static c => $"{c.Criticality} {c.Coordinate} {c.Code}");

    private static GraphQLSchema Build(string sdl) => new SchemaBuilder().AddDocument(sdl).Build();
}
