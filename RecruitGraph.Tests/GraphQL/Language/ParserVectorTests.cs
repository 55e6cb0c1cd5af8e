using System.Text.Json;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.Tests.Infrastructure;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.GraphQL.Language;

public sealed class ParserVectorTests(ITestOutputHelper output)
{
    [VectorFact]
    public void Parse_Should_BuildTheReferenceTree_When_VectorIsValid()
    {
        using var vectors = ConformanceVectors.Load("parser-vectors.json");
        var tally = new VectorTally(output, "parser-vectors.json valid");
        foreach (var vector in vectors.RootElement.GetProperty("valid").EnumerateArray())
        {
            tally.Case(vector.GetProperty("id").GetRawText(), () =>
            {
                var source = LanguageVectors.ReadSource(vector.GetProperty("source"));
                var actual = SyntaxTreeJson.Write(Parse(vector, source), HasOption(vector, "noLocation") ? null : source);
                var expected = JsonNode.Parse(vector.GetProperty("ast").GetRawText(), documentOptions: new() { MaxDepth = 512 });
                return JsonNode.DeepEquals(actual, expected) ? null : $"{actual.ToJsonString()}\n    expected {expected!.ToJsonString()}";
            });
        }

        tally.ShouldBeComplete(atLeast: 1774);
    }

    [VectorFact]
    public void Parse_Should_GiveTheReferenceError_When_VectorIsInvalid()
    {
        using var vectors = ConformanceVectors.Load("parser-vectors.json");
        var tally = new VectorTally(output, "parser-vectors.json invalid");
        foreach (var vector in vectors.RootElement.GetProperty("invalid").EnumerateArray())
        {
            tally.Case(vector.GetProperty("id").GetRawText(), () =>
            {
                var source = LanguageVectors.ReadSource(vector.GetProperty("source"));
                var error = LanguageVectors.ErrorOf(() => Parse(vector, source));
                return LanguageVectors.Compare(error, vector.GetProperty("error"));
            });
        }

        tally.ShouldBeComplete(atLeast: 68);
    }

    [VectorFact]
    public void Parse_Should_JudgeAsTheReference_When_OneTokenIsMutated()
    {
        using var vectors = ConformanceVectors.Load("parser-mutation-vectors.json");
        var tally = new VectorTally(output, "parser-mutation-vectors.json");
        foreach (var vector in vectors.RootElement.GetProperty("vectors").EnumerateArray())
        {
            tally.Case(vector.GetProperty("source").GetRawText(), () =>
            {
                var source = LanguageVectors.ReadSource(vector.GetProperty("source"));
                var error = LanguageVectors.ErrorOf(() => GraphQLParser.Parse(source, LanguageVectors.ReferenceOptions));
                return vector.TryGetProperty("error", out var expected)
                    ? LanguageVectors.Compare(error, expected)
                    : error?.Message;
            });
        }

        tally.ShouldBeComplete(atLeast: 3000);
    }

    private static bool HasOption(JsonElement vector, string name) =>
        vector.TryGetProperty("options", out var options) && options.TryGetProperty(name, out var value) && value.GetBoolean();

    private static SyntaxNode Parse(JsonElement vector, SourceText source)
    {
        var options = LanguageVectors.ReferenceOptions with
        {
            AllowFragmentArguments = HasOption(vector, "experimentalFragmentArguments"),
            MaxTokens = vector.TryGetProperty("options", out var given) && given.TryGetProperty("maxTokens", out var most)
                ? most.GetInt32()
                : null,
        };
        return vector.GetProperty("fn").GetString() switch
        {
            "parse" => GraphQLParser.Parse(source, options),
            "parseValue" => GraphQLParser.ParseValue(source, options),
            "parseConstValue" => GraphQLParser.ParseConstValue(source, options),
            "parseType" => GraphQLParser.ParseType(source, options),
            var fn => throw new ArgumentOutOfRangeException(nameof(vector), fn, "No such function."),
        };
    }
}
