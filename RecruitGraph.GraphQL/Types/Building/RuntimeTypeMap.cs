using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// Finds the object type of a CLR type among the possible types of an abstract type: the type itself, else the nearest
/// base type, else an interface, else the object type that has the CLR type's name.
/// </summary>
internal sealed class RuntimeTypeMap
{
    public static readonly RuntimeTypeMap Empty = new([]);

    private readonly FrozenDictionary<Type, ObjectType> _exact;
    private readonly FrozenDictionary<string, ObjectType> _byName;
    private readonly ConcurrentDictionary<Type, ObjectType?> _derived = new();
    private readonly Func<Type, ObjectType?> _search;

    public RuntimeTypeMap(IReadOnlyList<ObjectType> possibleTypes)
    {
        var exact = new Dictionary<Type, ObjectType>();
        foreach (var type in possibleTypes)
        {
            if (type.RuntimeType is { } runtimeType)
            {
                exact.TryAdd(runtimeType, type);
            }
        }

        _exact = exact.ToFrozenDictionary();
        _byName = possibleTypes.ToFrozenDictionary(static t => t.Name);
        _search = Search;
    }

    /// <summary>The object type of a possible type's name, or null.</summary>
    public ObjectType? Find(string typeName) => _byName.GetValueOrDefault(typeName);

    /// <summary>The object type of the values of a CLR type, or null.</summary>
    public ObjectType? Find(Type runtimeType) =>
        _exact.TryGetValue(runtimeType, out var type) ? type : _derived.GetOrAdd(runtimeType, _search);

    private ObjectType? Search(Type runtimeType)
    {
        for (var candidate = runtimeType.BaseType; candidate is not null; candidate = candidate.BaseType)
        {
            if (candidate != typeof(object) && _exact.TryGetValue(candidate, out var type))
            {
                return type;
            }
        }

        foreach (var candidate in runtimeType.GetInterfaces())
        {
            if (_exact.TryGetValue(candidate, out var type))
            {
                return type;
            }
        }

        return Find(runtimeType.Name);
    }
}
