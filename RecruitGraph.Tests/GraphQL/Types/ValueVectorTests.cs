using System.Text;
using System.Text.Json;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.GraphQL.Types;

/// <summary>Coerces the input values of the reference implementation's own tests.</summary>
public sealed class ValueVectorTests(ITestOutputHelper output)
{
    [VectorFact]
    public void Coerce_Should_GiveTheReferencesValue_When_TypesAreBuiltIn() => Run("coercion, built-in types", atLeast: 121, static v => v.GetProperty("builtin").GetBoolean());

    /// <remarks>
    /// Not those from the variables, which an older version recorded: it went on after a mistake and gave what was left.
    /// Nor those of scalars and enums whose values were given by code that the vectors do not hold.
    /// </remarks>
    [VectorFact]
    public void Coerce_Should_GiveTheReferencesValue_When_TypesAreInputObjects() => Run("coercion, input objects", atLeast: 11, static v =>
        v.GetProperty("type").GetString() is "TestInput" or "TestOneOfInput" && v.GetProperty("fn").GetString() != "coerceInputValue");

    private void Run(string part, int atLeast, Func<JsonElement, bool> isOurs)
    {
        using var vectors = ConformanceVectors.Load("value-vectors.json");
        var tally = new VectorTally(output, $"value-vectors.json {part}");
        var index = -1;
        foreach (var vector in vectors.RootElement.GetProperty("coercion").EnumerateArray())
        {
            index++;
            if (isOurs(vector))
            {
                tally.Case($"{index} {vector.GetProperty("test").GetString()}", () => Check(vector));
            }
        }

        tally.ShouldBeComplete(atLeast);
    }

    private static string? Check(JsonElement vector)
    {
        var type = FindType(vector);
        var errors = new Errors();
        object? result;
        if (vector.GetProperty("fn").GetString() == "coerceInputValue")
        {
            vector.TryGetProperty("value", out var value);
            result = InputCoercion.CoerceValue(value, type, errors);
        }
        else if (vector.GetProperty("literal").GetString() is { } text)
        {
            var literal = GraphQLParser.ParseValue(new SourceText(Encoding.UTF8.GetBytes(text)));
            var variables = vector.TryGetProperty("variables", out var given) ? new Variables(given) : null;
            result = InputCoercion.CoerceLiteral(literal, type, variables, errors);
            if (literal is VariableNode variable && variables?.TryGetValue(variable.Name.Value, out _) != true && !type.IsNonNull)
            {
                // Whoever asks for a variable's value as a whole looks first whether there is one.
                return result is null && errors.Messages.Count == 0 ? null : "a missing variable gave a value";
            }
        }
        else
        {
            return null;
        }

        if (vector.TryGetProperty("undefinedResult", out _))
        {
            return errors.Messages.Count > 0 ? null : $"gave {JsonSerializer.Serialize(result)} without an error";
        }

        var actual = JsonSerializer.Serialize(result);
        var expected = JsonSerializer.Serialize(vector.GetProperty("result"));
        return errors.Messages.Count == 0 && JsonElement.DeepEquals(JsonSerializer.SerializeToElement(result), vector.GetProperty("result"))
            ? null
            : $"expected {expected}, but was {actual} {string.Join(" ", errors.Messages)}";
    }

    private static GraphQLType FindType(JsonElement vector)
    {
        var sdl = vector.TryGetProperty("typeSDL", out var definitions) ? definitions.GetString() : string.Empty;
        var name = vector.GetProperty("type").GetString()!;
        return new SchemaBuilder()
            .AddDocument($"{sdl}\ntype Query {{ field(argument: {name}): Int }}")
            .Build().QueryType!.Fields[0].Arguments[0].Type;
    }

    private sealed class Errors : ICoercionErrors
    {
        public List<string> Messages { get; } = [];

        public void Report(string message, InputPath? path, SyntaxNode? node) => Messages.Add(message + InputPath.Describe(path));
    }

    private sealed class Variables(JsonElement values) : IVariableValues
    {
        public bool TryGetValue(string name, out object? value)
        {
            var found = values.TryGetProperty(name, out var entry);
            value = found ? JsonValues.ToPlainObject(entry) : null;
            return found;
        }
    }
}
