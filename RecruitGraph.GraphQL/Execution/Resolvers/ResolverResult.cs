namespace RecruitGraph.GraphQL.Execution;

/// <summary>What an asynchronous resolver gave: the value itself, or a task that will have it.</summary>
public readonly struct ResolverResult
{
    private ResolverResult(object? value, Task? task, Func<Task, object?>? unwrap, IAsyncDisposable? scope)
    {
        Value = value;
        Task = task;
        Unwrap = unwrap;
        Scope = scope;
    }

    /// <summary>The value, where there is nothing to wait for.</summary>
    public object? Value { get; }

    /// <summary>What to wait for; null when <see cref="Value"/> is the answer.</summary>
    public Task? Task { get; }

    /// <summary>Reads the value out of the completed task.</summary>
    public Func<Task, object?>? Unwrap { get; }

    /// <summary>Disposed once the value is there: the services of this resolver alone.</summary>
    public IAsyncDisposable? Scope { get; }

    public static ResolverResult FromValue(object? value) => new(value, null, null, null);

    public static ResolverResult From<T>(Task<T> task, IAsyncDisposable? scope = null) =>
        task.IsCompletedSuccessfully && scope is null
            ? new(TaskValue<T>.Read(task), null, null, null)
            : new(null, task, TaskValue<T>.Read, scope);

    /// <summary>A task of a type that only its reader knows.</summary>
    internal static ResolverResult From(Task task, Func<Task, object?> read) => new(null, task, read, null);

    public static ResolverResult From<T>(ValueTask<T> task, IAsyncDisposable? scope = null) => From(task.AsTask(), scope);

    /// <summary>
    /// A list whose items come one after the other. Its services live until it is read to its end, or nobody needs more.
    /// </summary>
    public static ResolverResult From<T>(IAsyncEnumerable<T>? items, IAsyncDisposable? scope = null) => items is null
        ? new(null, null, null, scope)
        : new(new AsyncItems<T>(items, scope), null, null, null);

    private static class TaskValue<T>
    {
        // The task is complete when this runs, so reading its result never blocks.
        public static readonly Func<Task, object?> Read = static task => ((Task<T>)task).GetAwaiter().GetResult();
    }
}
