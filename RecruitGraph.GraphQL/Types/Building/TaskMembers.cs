using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Types;

/// <summary>Awaits what the members are that <see cref="DefaultResolver"/> reads; each type of task is compiled once.</summary>
internal static class TaskMembers
{
    private static readonly MethodInfo ReadMethod =
        typeof(TaskMembers).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static readonly ConcurrentDictionary<Type, Func<Task, object?>> Readers = new();

    /// <summary>The task as a resolver would have given it.</summary>
    public static ResolverResult Await(Task task) =>
        ResolverResult.From(task, Readers.GetOrAdd(task.GetType(), static type => Compile(type)));

    /// <summary>An expression of a <c>ValueTask</c> type as a task, any other as it is.</summary>
    public static Expression AsTask(Expression expression) =>
        expression.Type == typeof(ValueTask)
        || (expression.Type.IsGenericType && expression.Type.GetGenericTypeDefinition() == typeof(ValueTask<>))
            ? Expression.Call(expression, nameof(ValueTask.AsTask), [])
            : expression;

    private static Func<Task, object?> Compile(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.IsGenericType && current.GetGenericTypeDefinition() == typeof(Task<>))
            {
                // The platform's own tasks without a result have one that nobody can name.
                return current.GenericTypeArguments is [{ Name: "VoidTaskResult" }]
                    ? ReadNothing
                    : ReadMethod.MakeGenericMethod(current.GenericTypeArguments).CreateDelegate<Func<Task, object?>>();
            }
        }

        return ReadNothing;
    }

    private static object? Read<T>(Task task) => ((Task<T>)task).GetAwaiter().GetResult();

    private static object? ReadNothing(Task task)
    {
        task.GetAwaiter().GetResult();
        return null;
    }
}
