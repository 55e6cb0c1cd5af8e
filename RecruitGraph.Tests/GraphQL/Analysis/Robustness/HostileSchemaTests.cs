using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using static RecruitGraph.Tests.GraphQL.Analysis.LimitTest;

namespace RecruitGraph.Tests.GraphQL.Analysis.Robustness;

/// <summary>Type system documents made to hurt, on a small stack: each is built, or refused with reasons.</summary>
public sealed class HostileSchemaTests
{
    private static readonly Dictionary<string, string> Documents = new()
    {
        ["a type extended 5,000 times"] = "type Query { a: Int } " + Repeat(5_000, static i => $"extend type Query {{ f{i}: Int }} "),
        ["extensions of nothing"] = "type Query { a: Int } " + Repeat(2_000, static i => $"extend type T{i} {{ f: Int }} "),
        ["a list type 900 deep"] = $"type Query {{ a: {Repeat(900, "[")}Int{Repeat(900, "]")} }}",
        ["a list type 10,000 deep"] = $"type Query {{ a: {Repeat(10_000, "[")}Int{Repeat(10_000, "]")} }}",
        ["an input that demands the next, 5,000 times in a ring"] =
            "type Query { a(x: I0): Int } " + Repeat(5_000, static i => $"input I{i} {{ next: I{(i + 1) % 5_000}! }} "),
        ["defaults that lead to the next, 5,000 times in a ring"] =
            "type Query { a(x: I0): Int } " + Repeat(5_000, static i => $"input I{i} {{ next: I{(i + 1) % 5_000} = {{}} }} "),
        ["a default 900 deep"] = $"type Query {{ a(x: I = {Repeat(900, "{i:")}{{}}{Repeat(900, "}")}): Int }} input I {{ i: I }}",
        ["interfaces that implement all before them"] = "type Query { a: Int } " + Repeat(
            150,
            static i => $"interface N{i} {(i == 0 ? "" : $"implements {string.Join(" & ", Enumerable.Range(0, i).Select(static j => $"N{j}"))} ")}{{ a: Int }} "),
        ["a union of 3,000 types"] =
            $"type Query {{ a: U }} union U = {string.Join(" | ", Enumerable.Range(0, 3_000).Select(static i => $"T{i}"))} "
            + Repeat(3_000, static i => $"type T{i} {{ f: Int }} "),
        ["3,000 types of one name"] = "type Query { a: Int } " + Repeat(3_000, "type T { f: Int } "),
        ["a description of a megabyte"] = $"\"\"\"{Repeat(1_000_000, "x")}\"\"\" type Query {{ a: Int }}",
        ["directives that apply themselves"] = "type Query { a: Int } " + Repeat(500, static i => $"directive @d{i}(x: Int @d{(i + 1) % 500}) on ARGUMENT_DEFINITION "),
    };

    public static TheoryData<string> Names => [.. Documents.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Build_Should_EndInSchemaOrReasons_When_TheStackIsSmall(string name) => SmallStack.Run(() =>
    {
        try
        {
            var schema = new SchemaBuilder().AddDocument(Documents[name]).Build();
            SchemaPrinter.Print(schema).ShouldNotBeEmpty();
        }
        catch (SchemaException exception)
        {
            exception.Errors.ShouldNotBeEmpty();
        }
        catch (SyntaxException exception)
        {
            exception.Limit.ShouldNotBeNull();
        }

        return true;
    });
}
