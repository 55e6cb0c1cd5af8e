using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// The resolver of a field that has none: reads the entry of the field's name from a dictionary or a JSON object, else the
/// public property, field or parameterless method of that name, upper and lower case alike. Each CLR type's access is
/// compiled once.
/// </summary>
internal sealed class DefaultResolver
{
    private const BindingFlags Members =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.FlattenHierarchy | BindingFlags.IgnoreCase;

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
            case IReadOnlyDictionary<string, object?> dictionary:
                return dictionary.TryGetValue(_name, out var entry) ? Plain(entry) : null;
            case IDictionary<string, object?> dictionary:
                return dictionary.TryGetValue(_name, out entry) ? Plain(entry) : null;
            case var parent:
                return Plain(Accessors.GetOrAdd((parent.GetType(), _name), static key => Compile(key.Type, key.Name))(parent));
        }
    }

    private static object? Plain(object? value) => value is JsonElement json ? JsonValues.ToObject(json) : value;

    private static Func<object, object?> Compile(Type type, string name)
    {
        var parent = Expression.Parameter(typeof(object));
        var instance = Expression.Convert(parent, type);
        Expression? access = type.GetProperty(name, Members) is { CanRead: true } property && property.GetIndexParameters().Length == 0
            ? Expression.Property(instance, property)
            : type.GetField(name, Members) is { } field
                ? Expression.Field(instance, field)
                : type.GetMethod(name, Members, []) is { IsGenericMethod: false } method && method.ReturnType != typeof(void)
                    ? Expression.Call(instance, method)
                    : null;
        return access is null
            ? static _ => null
            : Expression.Lambda<Func<object, object?>>(Expression.Convert(TaskMembers.AsTask(access), typeof(object)), parent).Compile();
    }
}
