using System.Globalization;
using System.Text.Json;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.Tests.Infrastructure;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.GraphQL.Language;

public sealed class LexerVectorTests(ITestOutputHelper output)
{
    [VectorFact]
    public void Read_Should_GiveTheReferenceTokens_When_VectorIsRun()
    {
        using var vectors = ConformanceVectors.Load("lexer-vectors.json");
        var tally = new VectorTally(output, "lexer-vectors.json");
        foreach (var vector in vectors.RootElement.GetProperty("vectors").EnumerateArray())
        {
            tally.Case(vector.GetProperty("source").GetRawText(), () => Compare(vector));
        }

        tally.ShouldBeComplete(atLeast: 176);
    }

    private static string? Compare(JsonElement vector)
    {
        var source = LanguageVectors.ReadSource(vector.GetProperty("source"));
        var tokens = new List<string>();
        var error = LanguageVectors.ErrorOf(() =>
        {
            var lexer = new Utf8GraphQLLexer(source);
            bool more;
            do
            {
                more = lexer.Read();
                tokens.Add(Describe(lexer, source));
            }
            while (more);
        });
        var expected = vector.GetProperty("tokens").EnumerateArray().Select(Describe).ToList();
        return !tokens.SequenceEqual(expected) ? $"{string.Join(' ', tokens)}, expected {string.Join(' ', expected)}"
            : vector.TryGetProperty("error", out var expectedError) ? LanguageVectors.Compare(error, expectedError)
            : error?.Message;
    }

    private static string Describe(Utf8GraphQLLexer lexer, SourceText source)
    {
        var location = source.GetLocation(lexer.Start);
        var (start, end) = (source.GetUtf16Offset(lexer.Start), source.GetUtf16Offset(lexer.End));
        return Describe(lexer.Kind.GetText(), start, end, location.Line, location.Column, lexer.GetValue());
    }

    private static string Describe(JsonElement token) => Describe(
        token.GetProperty("kind").GetString()!,
        token.GetProperty("start").GetInt32(),
        token.GetProperty("end").GetInt32(),
        token.GetProperty("line").GetInt32(),
        token.GetProperty("column").GetInt32(),
        token.TryGetProperty("value", out var value) ? value.GetString() : null);

    private static string Describe(string kind, int start, int end, int line, int column, string? value) =>
        string.Create(CultureInfo.InvariantCulture, $"[{kind} {start}..{end} {line}:{column} {value ?? "none"}]");
}
