using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Walking;
using static RecruitGraph.Tests.GraphQL.Analysis.LimitTest;

namespace RecruitGraph.Tests.GraphQL.Validation.Walking;

/// <summary>Quotations of literals cost as much as they show, not as much as the literal has.</summary>
public sealed class SyntaxTextTests
{
    private static readonly Dictionary<string, string> Literals = new()
    {
        ["short"] = """{ a: [1, 2.5, "x", null, true, ENUM, $v], b: {}, c: [] }""",
        ["a long string"] = $"\"{Repeat(2_000, "s")}\"",
        ["a string with escapes"] = $"\"{Repeat(2_000, "\\n")}\"",
        ["a string of two units a character"] = $"\"{Repeat(2_000, "🙂")}\"",
        ["a long block string"] = $"\"\"\"{Repeat(2_000, "b")}\"\"\"",
        ["a long number"] = Repeat(2_000, "9"),
        ["a long float"] = $"1.{Repeat(2_000, "5")}",
        ["a list of numbers"] = $"[{Repeat(2_000, "7 ")}]",
        ["a list of empty lists"] = $"[{Repeat(2_000, "[]")}]",
        ["an object with many fields"] = $"{{{Repeat(2_000, static i => $"f{i}: {i} ")}}}",
        ["lists in each other"] = $"{Repeat(150, "[")}{Repeat(300, "1 ")}{Repeat(150, "]")}",
        ["objects in each other"] = $"{Repeat(150, "{a: 1 b: ")}\"{Repeat(2_000, "x")}\"{Repeat(150, "}")}",
        ["lists in a list"] = $"[{Repeat(200, static i => $"[{Repeat(i % 60, "1 ")}] ")}]",
        ["a long string behind much"] = $"[{Repeat(140, "1000 ")} \"{Repeat(2_000, "x")}\" 1]",
    };

    public static TheoryData<string> Names => [.. Literals.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_Should_ShowTheBeginningOfTheText_When_ALiteralIsQuoted(string name)
    {
        var literal = GraphQLParser.ParseValue(SourceText.FromString(Literals[name]));

        SyntaxText.Of(literal).ShouldBe(SyntaxText.Abbreviate(SyntaxPrinter.Print(literal)));
    }

    [Theory]
    [InlineData("\"", "s", "\"")]
    [InlineData("\"\"\"", "s ", "\"\"\"")]
    [InlineData("", "9", "")]
    [InlineData("[", "1 ", "]")]
    [InlineData("{", "f: {} ", "}")]
    public void Of_Should_TakeLittleMemory_When_ALiteralIsLong(string start, string text, string end)
    {
        var literal = GraphQLParser.ParseValue(SourceText.FromString($"{start}{Repeat(100_000, text)}{end}"));
        SyntaxText.Of(literal);

        var before = GC.GetAllocatedBytesForCurrentThread();
        SyntaxText.Of(literal).Length.ShouldBe(SyntaxText.MaxLength + "...".Length);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(500_000);
    }
}
