using System.Text;
using System.Text.Json;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.Tests.Infrastructure;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.GraphQL.Language;

public sealed class PrinterVectorTests(ITestOutputHelper output)
{
    private static readonly ParserOptions Options = LanguageVectors.ReferenceOptions with { AllowFragmentArguments = true };

    /// <summary>
    /// Answered differently on purpose: two texts were recorded from 16.11.0, which wrote objects without spaces inside the
    /// braces. What 17.1.0 writes is expected in their place.
    /// </summary>
    private static readonly Dictionary<string, string> Superseded = new(StringComparer.Ordinal)
    {
        ["query ($foo: TestType = {a: 123} @testDirective(if: true) @test) {\n  id\n}"] =
            "query ($foo: TestType = { a: 123 } @testDirective(if: true) @test) {\n  id\n}",
        ["[{a: 1, b: 2}, {c: 3, d: 4}]"] = "[{ a: 1, b: 2 }, { c: 3, d: 4 }]",
    };

    [VectorFact]
    public void Print_Should_GiveTheReferenceText_When_TreeIsGiven()
    {
        using var vectors = ConformanceVectors.Load("printer-vectors.json");
        var tally = new VectorTally(output);
        foreach (var vector in vectors.RootElement.GetProperty("print").EnumerateArray())
        {
            tally.Case(vector.GetRawText(), () =>
            {
                var node = vector.TryGetProperty("ast", out var ast)
                    ? SyntaxTreeReader.Read(ast)
                    : Parse(LanguageVectors.ReadSource(vector.GetProperty("source")));
                var printed = vector.GetProperty("printed").GetString()!;
                return Difference(SyntaxPrinter.Print(node), Superseded.GetValueOrDefault(printed, printed));
            });
        }

        tally.ShouldBeComplete(atLeast: 356);
    }

    [VectorFact]
    public void Print_Should_GiveTheReferenceText_When_DocumentWasParsed()
    {
        using var vectors = ConformanceVectors.Load("parser-vectors.json");
        var tally = new VectorTally(output);
        foreach (var vector in vectors.RootElement.GetProperty("valid").EnumerateArray())
        {
            tally.Case(vector.GetProperty("id").GetRawText(), () => Difference(
                SyntaxPrinter.Print(SyntaxTreeReader.Read(vector.GetProperty("ast"))), vector.GetProperty("printed").GetString()!));
        }

        tally.ShouldBeComplete(atLeast: 1774);
    }

    [VectorFact]
    public void Functions_Should_GiveTheReferenceResult_When_VectorIsRun()
    {
        using var vectors = ConformanceVectors.Load("printer-vectors.json");
        var tally = new VectorTally(output);
        foreach (var vector in vectors.RootElement.GetProperty("fns").EnumerateArray())
        {
            tally.Case(vector.GetRawText(), () =>
            {
                var arguments = vector.GetProperty("args");
                return vector.TryGetProperty("error", out var error)
                    ? LanguageVectors.Compare(
                        LanguageVectors.ErrorOf(() => IgnoredCharacters.Strip(LanguageVectors.ReadSource(arguments[0]))), error)
                    : Difference(Call(vector.GetProperty("fn").GetString()!, arguments), Text(vector.GetProperty("result")));
            });
        }

        tally.ShouldBeComplete(atLeast: 464);
    }

    private static string Call(string function, JsonElement arguments) => function switch
    {
        "dedentBlockStringLines" => BlockString.Decode(
            Encoding.UTF8.GetBytes(string.Join('\n', arguments[0].EnumerateArray().Select(line => line.GetString())))),
        "isPrintableAsBlockString" => BlockString.IsPrintable(arguments[0].GetString()!) ? "True" : "False",
        "printBlockString" => BlockString.Print(arguments[0].GetString()!, minimize: arguments.GetArrayLength() > 1),
        "stripIgnoredCharacters" => IgnoredCharacters.Strip(LanguageVectors.ReadSource(arguments[0])),
        "separateOperations" => string.Join(
            '\n',
            OperationDocuments.Separate(GraphQLParser.Parse(arguments[0].GetString()!))
                .Select(document => $"{document.Key}: {SyntaxPrinter.Print(document.Value)}")),
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "No such function."),
    };

    private static string Text(JsonElement result) => result.ValueKind switch
    {
        JsonValueKind.Array => string.Join('\n', result.EnumerateArray().Select(line => line.GetString())),
        JsonValueKind.Object => string.Join('\n', result.EnumerateObject().Select(entry => $"{entry.Name}: {entry.Value.GetString()}")),
        _ => result.ToString(),
    };

    private static SyntaxNode Parse(SourceText source)
    {
        try
        {
            return GraphQLParser.Parse(source, Options);
        }
        catch (SyntaxException)
        {
            return GraphQLParser.ParseValue(source, Options);
        }
    }

    private static string? Difference(string actual, string expected) =>
        actual == expected ? null : $"{actual}\n    expected\n{expected}";
}
