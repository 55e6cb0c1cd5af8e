using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Recognizes asynchronous sequences among the values of lists.</summary>
internal static class AsyncSequences
{
    private static readonly MethodInfo BoxMethod =
        typeof(AsyncSequences).GetMethod(nameof(Box), BindingFlags.NonPublic | BindingFlags.Static)!;

    // Only sequences of value types get here, and only those that no generated resolver has wrapped.
    private static readonly ConcurrentDictionary<Type, Func<object, IAsyncEnumerable<object?>>?> Boxes = new();

    public static bool TryRead(object value, [NotNullWhen(true)] out IAsyncEnumerable<object?>? sequence)
    {
        sequence = value as IAsyncEnumerable<object?> ?? Boxes.GetOrAdd(value.GetType(), FindBox)?.Invoke(value);
        return sequence is not null;
    }

    private static Func<object, IAsyncEnumerable<object?>>? FindBox(Type type)
    {
        foreach (var candidate in type.GetInterfaces())
        {
            if (candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>))
            {
                return BoxMethod.MakeGenericMethod(candidate.GenericTypeArguments)
                    .CreateDelegate<Func<object, IAsyncEnumerable<object?>>>();
            }
        }

        return null;
    }

    private static AsyncItems<T> Box<T>(object sequence) => new((IAsyncEnumerable<T>)sequence, null);
}
