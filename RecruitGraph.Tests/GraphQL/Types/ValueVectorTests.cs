using System.Globalization;
using System.Text;
using System.Text.Json;
using RecruitGraph.GraphQL.Execution;
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

    /// <remarks>Not those of scalars and enums whose values were given by code that the vectors do not hold.</remarks>
    [VectorFact]
    public void Create_Should_GiveTheReferencesLiteral_When_AnInputValueIsGiven() => Run(
        "valueToLiteral",
        atLeast: 38,
        static v => v.GetProperty("fn").GetString() == "valueToLiteral" && v.GetProperty("type").GetString() != "CustomScalar",
        section: "toLiteral",
        static v => CompareLiteral(v, InputLiterals.Create(ReadValue(v), FindType(v))));

    /// <remarks>
    /// What the reference implementation does in one function is result coercion, and then the literal of the result. Not the
    /// one whose value the vectors do not hold, and those of scalars and enums with code of their own.
    /// </remarks>
    [VectorFact]
    public void Create_Should_GiveTheReferencesLiteral_When_AResultIsGiven() => Run(
        "astFromValue",
        atLeast: 40,
        static v => v.GetProperty("fn").GetString() == "astFromValue"
            && (v.TryGetProperty("value", out var value) || v.TryGetProperty("valueUndefined", out _))
            && v.GetProperty("type").GetString() is not ("PassthroughScalar" or "ReturnNullScalar" or "ReturnCustomClassScalar")
            && !value.ToString().Contains("someArbitrary", StringComparison.Ordinal),
        section: "toLiteral",
        CompareResult);

    private static string? CompareResult(JsonElement vector)
    {
        var type = FindType(vector);
        try
        {
            return CompareLiteral(
                vector, vector.TryGetProperty("valueUndefined", out _) ? null : InputLiterals.Create(CoerceResult(ReadValue(vector), type), type));
        }
        catch (CoercionException refused)
        {
            var message = vector.TryGetProperty("error", out var error) ? error.GetProperty("message").GetString() : null;
            return refused.Message.TrimEnd('.') == message?.TrimEnd('.') ? null : $"threw {refused.Message}, expected {message}";
        }
    }

    /// <summary>The value as an answer would carry it.</summary>
    private static object? CoerceResult(object? value, GraphQLType type)
    {
        switch (type.Nullable)
        {
            case ListType list when value is object?[] items:
                return items.Select(item => CoerceResult(item, list.ElementType)).ToArray();
            case ListType list:
                return CoerceResult(value, list.ElementType);
            case InputObjectType inputObject when value is IReadOnlyDictionary<string, object?> entries:
                return entries.ToDictionary(static e => e.Key, e => CoerceResult(e.Value, inputObject.FindField(e.Key)!.Type));
            case EnumType enumType when value is not null:
                return enumType.FindRuntimeValue(value)?.Name
                    ?? throw new CoercionException($"Enum \"{enumType}\" cannot represent value: {JsonSerializer.Serialize(value)}");
            case ScalarType scalar when value is not null:
                var writer = new ResultWriter();
                scalar.CoerceResult(value, writer);
                return JsonValues.ToPlainObject(JsonDocument.Parse(writer.ToArray()).RootElement);
            default:
                return value;
        }
    }

    private static object? ReadValue(JsonElement vector)
    {
        if (!vector.TryGetProperty("value", out var value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Object && value.TryGetProperty("$number", out var number)
            ? double.Parse(number.GetString()!, CultureInfo.InvariantCulture)
            : JsonValues.ToPlainObject(value);
    }

    private static string? CompareLiteral(JsonElement vector, ValueNode? literal)
    {
        var actual = literal is null ? null : SyntaxPrinter.Print(literal);
        var expected = vector.TryGetProperty("literal", out var text) ? text.GetString() : null;
        return actual == expected && !vector.TryGetProperty("error", out _) ? null : $"gave {actual ?? "nothing"}, expected {vector}";
    }

    private void Run(string part, int atLeast, Func<JsonElement, bool> isOurs) => Run(part, atLeast, isOurs, "coercion", Check);

    private void Run(string part, int atLeast, Func<JsonElement, bool> isOurs, string section, Func<JsonElement, string?> check)
    {
        using var vectors = ConformanceVectors.Load("value-vectors.json");
        var tally = new VectorTally(output, $"value-vectors.json {part}");
        var index = -1;
        foreach (var vector in vectors.RootElement.GetProperty(section).EnumerateArray())
        {
            index++;
            if (isOurs(vector))
            {
                tally.Case($"{index} {vector.GetProperty("test").GetString()}", () => check(vector));
            }
        }

        tally.ShouldBeComplete(atLeast);
    }

    private static string? Check(JsonElement vector)
    {
        var type = FindType(vector);
        var errors = new Errors();
        object? result;
        InputFailures? failures = null;
        if (vector.GetProperty("fn").GetString() == "coerceInputValue")
        {
            vector.TryGetProperty("value", out var value);
            result = InputCoercion.CoerceValue(value, type, errors, ref failures);
        }
        else if (vector.GetProperty("literal").GetString() is { } text)
        {
            var literal = GraphQLParser.ParseValue(new SourceText(Encoding.UTF8.GetBytes(text)));
            var variables = vector.TryGetProperty("variables", out var given) ? new Variables(given) : null;
            result = InputCoercion.CoerceLiteral(literal, type, variables, errors, ref failures);
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
        // Some types name an enum that the vectors define beside others.
        if (sdl!.Contains("MyEnum", StringComparison.Ordinal) && !sdl.Contains("enum MyEnum", StringComparison.Ordinal))
        {
            sdl += "\nenum MyEnum { HELLO GOODBYE COMPLEX }";
        }

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
