using System.Globalization;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Differential;

/// <summary>Resolvers whose values are a function of their place; <c>npm/graphql-oracle.mjs</c> gives the same ones.</summary>
internal static class HashedResolvers
{
    /// <summary>Gives every field of a schema such a resolver.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="isAsync">Whether every third field waits before it has its value.</param>
    /// <param name="fails">Whether some fail, have null where there must be none, or values that do not fit their types.</param>
    public static void Install(GraphQLSchema schema, bool isAsync, bool fails = true)
    {
        foreach (var type in schema.Types.OfType<ObjectType>().Where(static t => !t.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            foreach (var field in type.Fields)
            {
                field.Resolve = null;
                if (isAsync && Hash(field.Coordinate) % 3 == 0)
                {
                    field.ResolveAsync = (in context) => ResolverResult.From(ResolveLaterAsync(field, schema, context, fails));
                }
                else
                {
                    field.Resolve = (in context) => Resolve(field, schema, context.Parent<object?>(), context.Arguments, fails);
                }
            }
        }
    }

    private static Task<object?> ResolveLaterAsync(Field field, GraphQLSchema schema, in ResolverContext context, bool fails)
    {
        var (parent, arguments) = (context.Parent<object?>(), context.Arguments.ToArray());
        return Later();

        async Task<object?> Later()
        {
            await Task.Yield();
            return Resolve(field, schema, parent, arguments, fails);
        }
    }

    private static object? Resolve(Field field, GraphQLSchema schema, object? parent, object?[] arguments, bool fails)
    {
        var given = new List<string>();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!ReferenceEquals(arguments[i], ResolverContext.NotProvided))
            {
                given.Add($"{field.Arguments[i].Name}:{Write(arguments[i])}");
            }
        }

        var text = string.Join(',', given);
        var parentPath = parent is IReadOnlyDictionary<string, object?> entries ? (string?)entries["path"] : null;
        var path = $"{parentPath}.{field.Name}{(given.Count > 0 ? $"({text})" : "")}";
        return fails && Hash($"{path}!") % 13 == 0 ? throw Fail($"No value at {path}") : Make(field.Type, path, schema, text, fails);
    }

    private static GraphQLException Fail(string message) => new(new GraphQLError(message));

    private static object? Make(GraphQLType type, string path, GraphQLSchema schema, string given, bool fails)
    {
        var number = Hash(path);
        if ((fails || !type.IsNonNull) && number % (type.IsNonNull ? 41u : 7u) == 0)
        {
            return null;
        }

        switch (type.Nullable)
        {
            case ListType list:
                return Enumerable.Range(0, (int)(number % 4)).Select(index =>
                {
                    var place = string.Create(CultureInfo.InvariantCulture, $"{path}.{index}");
                    return fails && Hash($"{place}!") % 17 == 0
                        ? Fail($"No item at {place}")
                        : Make(list.ElementType, place, schema, given, fails);
                }).ToArray();
            case ScalarType scalar:
                return MakeScalar(scalar.Name, fails ? number : number - number % 8, given);
            case EnumType enumType:
                return fails && number % 19 == 0 ? "UNKNOWN" : enumType.Values[(int)(number % enumType.Values.Count)].Name;
            case var named:
                var possible = ((CompositeType)named).PossibleTypes;
                return new Dictionary<string, object?>
                {
                    ["__typename"] = fails && named is not ObjectType && number % 23 == 0 ? "Nowhere" : possible[(int)(number % possible.Count)].Name,
                    ["path"] = path,
                };
        }
    }

    private static object MakeScalar(string name, uint number, string given) => name switch
    {
        "Int" => Pick(number, (int)(number % 1000), -(int)(number % 1000), $"{number % 100}", true, 1.5, 4294967296, "no", 7),
        "Float" => Pick(number, number % 1000 / 8.0, (int)(number % 50), "2.5", false, 1e40, "no", -0.125, 1e-9),
        "Boolean" => Pick(number, true, false, 0, 1, "no", true, false, true),
        "ID" => Pick(number, $"id{number % 100}", (int)(number % 100), 1.5, "x", true, "", 12, -1),
        "String" => Pick(number, $"text {given}", 12, 1.25, true, "é ☃ 😀", "\"\\\n", "", $"s{number}"),
        _ => $"any {number % 100}",
    };

    private static object Pick(uint number, params object[] values) => values[number % 8];

    private static string Write(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => $"\"{text}\"",
        IReadOnlyDictionary<string, object?> entries =>
            $"{{{string.Join(',', entries.OrderBy(static e => e.Key, StringComparer.Ordinal).Select(static e => $"{e.Key}:{Write(e.Value)}"))}}}",
        System.Collections.IEnumerable items => $"[{string.Join(',', items.Cast<object?>().Select(Write))}]",
        double number => Numbers.Format(number),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var unit in text)
        {
            hash = unchecked((hash ^ unit) * 16777619u);
        }

        return hash;
    }
}
