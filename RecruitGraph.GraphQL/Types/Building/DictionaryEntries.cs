using System.Collections;
using System.Reflection;

namespace RecruitGraph.GraphQL.Types;

/// <summary>Reads entries of dictionaries of any kind, for <see cref="DefaultResolver"/>.</summary>
internal static class DictionaryEntries
{
    private static readonly MethodInfo ReadMethod = Method(nameof(Read));
    private static readonly MethodInfo ReadOnlyMethod = Method(nameof(ReadOnly));

    /// <summary>The reader of one entry; null for what is no dictionary. Where keys are no strings, there is no entry.</summary>
    public static Func<object, object?>? Find(Type type, string name)
    {
        var dictionaries = Array.FindAll(type.GetInterfaces(), static i => i.IsGenericType
            && (i.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) || i.GetGenericTypeDefinition() == typeof(IDictionary<,>)));
        if (Array.Find(dictionaries, static i => i.GenericTypeArguments[0] == typeof(string)) is { } dictionary)
        {
            var method = dictionary.GetGenericTypeDefinition() == typeof(IDictionary<,>) ? ReadMethod : ReadOnlyMethod;
            return method.MakeGenericMethod(dictionary.GenericTypeArguments[1]).CreateDelegate<Func<object, object?>>(name);
        }

        return dictionaries.Length > 0 ? static _ => null
            : typeof(IDictionary).IsAssignableFrom(type) ? parent => ((IDictionary)parent)[name]
            : null;
    }

    private static object? Read<TValue>(string name, object parent) =>
        ((IDictionary<string, TValue>)parent).TryGetValue(name, out var entry) ? entry : null;

    private static object? ReadOnly<TValue>(string name, object parent) =>
        ((IReadOnlyDictionary<string, TValue>)parent).TryGetValue(name, out var entry) ? entry : null;

    private static MethodInfo Method(string name) =>
        typeof(DictionaryEntries).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
}
