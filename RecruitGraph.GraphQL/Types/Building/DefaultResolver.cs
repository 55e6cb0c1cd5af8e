using System.Collections;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// The resolver of a field that has none: reads the entry of the field's name from a dictionary or a JSON object, else the
/// public property, field or parameterless method of that name, upper and lower case alike where none is written the same.
/// Members of collections are not read, since a <c>count</c> is meant to be an entry. Each CLR type's access is compiled once.
/// </summary>
internal sealed class DefaultResolver
{
    private static readonly ConcurrentDictionary<(Type Type, string Name), Func<object, object?>> Accessors = new();

    private readonly string _name;

    private DefaultResolver(string name) => _name = name;

    public static PureResolver Create(string fieldName) => new DefaultResolver(fieldName).Resolve;

    private object? Resolve(in ResolverContext context)
    {
        switch (context.Parent<object?>())
        {
            case null:
                return null;
            case JsonElement json:
                return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(_name, out var property)
                    ? JsonValues.ToObject(property)
                    : null;
            case JsonNode json:
                return json is JsonObject entries && entries.TryGetPropertyValue(_name, out var node) ? Plain(node) : null;
            case IReadOnlyDictionary<string, object?> dictionary:
                return dictionary.TryGetValue(_name, out var entry) ? Plain(entry) : null;
            case IDictionary<string, object?> dictionary:
                return dictionary.TryGetValue(_name, out entry) ? Plain(entry) : null;
            case var parent:
                return Plain(Accessors.GetOrAdd((parent.GetType(), _name), static key => Compile(key.Type, key.Name))(parent));
        }
    }

    private static object? Plain(object? value) => value switch
    {
        JsonElement json => JsonValues.ToObject(json),
        JsonArray items => items.Select(Plain).ToArray(),
        JsonValue json => Plain(json.GetValue<object>()),
        _ => value,
    };

    private static Func<object, object?> Compile(Type type, string name) =>
        DictionaryEntries.Find(type, name) ?? (IsCollection(type) ? static _ => null : ClrMembers.Compile(type, name));

    private static bool IsCollection(Type type) =>
        typeof(ICollection).IsAssignableFrom(type)
        || Array.Exists(type.GetInterfaces(), static i => i.IsGenericType
            && (i.GetGenericTypeDefinition() == typeof(ICollection<>) || i.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>)));
}
