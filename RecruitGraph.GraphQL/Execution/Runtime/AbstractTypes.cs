using System.Text.Json;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Finds the object type of a value at a place of an abstract type. Specification, section 6.4.3 (ResolveAbstractType).</summary>
internal static class AbstractTypes
{
    /// <exception cref="GraphQLException">The value has none that is possible here.</exception>
    public static ObjectType Resolve(Schema schema, CompositeType type, Field field, object value) =>
        schema.ResolveType(type, value) is { } objectType && type.IsPossibleType(objectType)
            ? objectType
            : throw new GraphQLException(Explain(schema, type, field, value), ErrorCodes.InternalError);

    private static string Explain(Schema schema, CompositeType type, Field field, object value)
    {
        var name = value switch
        {
            IReadOnlyDictionary<string, object?> entries => entries.GetValueOrDefault("__typename") as string,
            JsonElement { ValueKind: JsonValueKind.Object } json when json.TryGetProperty("__typename", out var property) =>
                property.GetString(),
            _ => schema.ResolveType(type, value)?.Name,
        };

        if (name is null)
        {
            return $"Abstract type \"{type.Name}\" must resolve to an Object type at runtime for field \"{field.Coordinate}\". "
                + $"Values of {value.GetType().Name} belong to no object type of the schema.";
        }

        return schema.FindType(name) switch
        {
            null => $"Abstract type \"{type.Name}\" was resolved to a type \"{name}\" that does not exist inside the schema.",
            ObjectType => $"Runtime Object type \"{name}\" is not a possible type for \"{type.Name}\".",
            _ => $"Abstract type \"{type.Name}\" was resolved to a non-object type \"{name}\".",
        };
    }
}
