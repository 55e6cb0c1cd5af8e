using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Differential;

/// <summary>Random input values, as literals and as JSON.</summary>
internal sealed class ValueGenerator(SeededRandom random)
{
    private static readonly string[] Ints = ["0", "1", "-1", "42", "2147483647", "-2147483648", "100"];
    private static readonly string[] Floats = ["0.5", "-1.25", "1e3", "1.5E-3", "7", "0.0"];
    private static readonly string[] Strings = ["\"\"", "\"a\"", "\"Rex\"", "\"é \\u2603 😀\"", "\"\\\"\\\\\\n\"", "\"\"\"block\n  text\"\"\"", "\"12\""];
    private static readonly string[] Anything =
        ["1", "1.5", "\"s\"", "true", "null", "NAME", "[]", "[1, \"b\", null]", "{}", "{ k: 1, l: { m: [X] } }"];

    /// <summary>A literal that fits a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="hasDefault">Whether the place has a default, so that a variable may be nullable.</param>
    /// <param name="declare">Gives a variable in its place; null where there can be none.</param>
    /// <param name="depth">How deep input objects may still go.</param>
    public string Literal(GraphQLType type, bool hasDefault, Func<GraphQLType, bool, string>? declare, int depth = 3)
    {
        if (declare is not null && random.Percent(22))
        {
            return declare(type, hasDefault);
        }

        if (!type.IsNonNull && random.Percent(8))
        {
            return "null";
        }

        switch (type.Nullable)
        {
            case ListType list:
                return random.Percent(12) && list.ElementType.Nullable is not ListType
                    ? Literal(list.ElementType, hasDefault: false, declare, depth - 1)
                    : $"[{string.Join(random.Percent(50) ? ", " : " ", Enumerable.Range(0, random.Below(depth > 0 ? 3 : 1)).Select(_ => Literal(list.ElementType, hasDefault: false, declare, depth - 1)))}]";
            case EnumType enumType:
                return random.Pick(enumType.Values).Name;
            case InputObjectType { IsOneOf: true } oneOf:
                var only = random.Pick(oneOf.Fields);
                return $"{{ {only.Name}: {Literal(only.Type.InternNonNull(), hasDefault: false, declare, depth - 1)} }}";
            case InputObjectType inputObject:
                var fields = inputObject.Fields.Where(f => f.IsRequired || (depth > 0 && random.Percent(40)));
                return $"{{ {string.Join(", ", fields.Select(f => $"{f.Name}: {Literal(f.Type, f.DefaultValue is not null, declare, depth - 1)}"))} }}";
            default:
                return Scalar(type.Named.Name);
        }
    }

    /// <summary>A JSON value that mostly fits a type.</summary>
    public JsonNode? Json(GraphQLType type, int depth = 3)
    {
        if (random.Percent(4))
        {
            return JsonNode.Parse(random.Pick((string[])["1", "1.5", "\"X\"", "true", "[]", "{}", "null", "{\"x\":1}", "[1,[2]]", "9007199254740991", "\"\""]));
        }

        if (!type.IsNonNull && random.Percent(10))
        {
            return null;
        }

        switch (type.Nullable)
        {
            case ListType list:
                return random.Percent(12)
                    ? Json(list.ElementType, depth - 1)
                    : new JsonArray([.. Enumerable.Range(0, random.Below(depth > 0 ? 3 : 1)).Select(_ => Json(list.ElementType, depth - 1))]);
            case EnumType enumType:
                return random.Pick(enumType.Values).Name;
            case InputObjectType inputObject:
                var chosen = inputObject.IsOneOf && random.Percent(90)
                    ? [random.Pick(inputObject.Fields)]
                    : inputObject.Fields.Where(f => f.IsRequired ? random.Percent(97) : depth > 0 && random.Percent(40));
                var entries = chosen.Select(f => KeyValuePair.Create(f.Name, Json(f.Type, depth - 1))).ToList();
                if (random.Percent(3))
                {
                    entries.Add(KeyValuePair.Create<string, JsonNode?>("lable", 1));
                }

                return new JsonObject(entries);
            default:
                return JsonNode.Parse(JsonScalar(type.Named.Name));
        }
    }

    private string Scalar(string name) => name switch
    {
        "Int" => random.Pick(Ints),
        "Float" => random.Percent(30) ? random.Pick(Ints) : random.Pick(Floats),
        "Boolean" => random.Percent(50) ? "true" : "false",
        "ID" => random.Percent(50) ? random.Pick(Ints) : random.Pick(Strings),
        "String" => random.Pick(Strings),
        "Any" => random.Pick(Anything),
        _ => "\"2026-01-02T03:04:05Z\"",
    };

    private string JsonScalar(string name) => name switch
    {
        "Int" => random.Pick((string[])["0", "-1", "2147483647", "3.0", "12"]),
        "Float" => random.Pick((string[])["0.5", "-1e3", "7", "1e-9"]),
        "Boolean" => random.Percent(50) ? "true" : "false",
        "ID" => random.Pick((string[])["\"1\"", "7", "\"é\"", "\"\""]),
        "String" => random.Pick((string[])["\"\"", "\"text\"", "\"é 😀\"", "\"12\""]),
        "Any" => random.Pick((string[])["1", "\"s\"", "null", "[1,{\"a\":true}]", "{\"k\":[null]}"]),
        _ => "\"2026-01-02T03:04:05Z\"",
    };
}
