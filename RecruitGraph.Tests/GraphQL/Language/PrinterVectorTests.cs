using System.Text;
using System.Text.Json;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.Tests.Infrastructure;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.GraphQL.Language;

public sealed class PrinterVectorTests(ITestOutputHelper output)
{
    private static readonly ParserOptions Options = LanguageVectors.ReferenceOptions with { AllowFragmentArguments = true };

    [VectorFact]
    public void Print_Should_GiveTheReferenceText_When_TreeIsGiven()
    {
        using var vectors = ConformanceVectors.Load("printer-vectors.json");
        var tally = new VectorTally(output, "printer-vectors.json print");
        foreach (var vector in vectors.RootElement.GetProperty("print").EnumerateArray())
        {
            tally.Case(vector.GetRawText(), () =>
            {
                var node = vector.TryGetProperty("ast", out var ast)
                    ? SyntaxTreeReader.Read(ast)
                    : Parse(LanguageVectors.ReadSource(vector.GetProperty("source")));
                return Difference(SyntaxPrinter.Print(node), SupersededTexts.Update(vector.GetProperty("printed").GetString()!));
            });
        }

        tally.ShouldBeComplete(atLeast: 356);
    }

    [VectorFact]
    public void Print_Should_GiveTheReferenceText_When_DocumentWasParsed()
    {
        using var vectors = ConformanceVectors.Load("parser-vectors.json");
        var tally = new VectorTally(output, "parser-vectors.json printed");
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
        var tally = new VectorTally(output, "printer-vectors.json functions");
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
