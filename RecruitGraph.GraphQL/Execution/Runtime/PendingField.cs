namespace RecruitGraph.GraphQL.Execution;

/// <summary>A field whose resolver gave a task that is not complete: what is needed to carry on when it is.</summary>
internal sealed class PendingField(OperationExecution execution)
{
    /// <summary>Carries on with the field that is the state.</summary>
    public static readonly SendOrPostCallback Resume = static state =>
    {
        var field = (PendingField)state!;
        field._execution.Resume(field);
    };

    private readonly OperationExecution _execution = execution;

    /// <summary>The hole in the result that waits for the value.</summary>
    public int Hole { get; private set; }

    public Selection Selection { get; private set; } = null!;

    public Task? Task { get; private set; }

    /// <summary>The resolver's own services.</summary>
    public IAsyncDisposable? Scope { get; private set; }

    /// <summary>The part of the answer that the field belongs to; null for the initial one.</summary>
    public ResponsePart? Part { get; set; }

    /// <summary>What is deferred around the field.</summary>
    public DeferScope? DeferScope { get; set; }

    /// <summary>Ends what listeners hear of the resolver; null where nobody listens.</summary>
    public IDisposable? Observation { get; set; }

    private Func<Task, object?>? Unwrap { get; set; }

    public void Set(int hole, Selection selection, in ResolverResult result)
    {
        Hole = hole;
        Selection = selection;
        Task = result.Task;
        Unwrap = result.Unwrap;
        Scope = result.Scope;
    }

    /// <summary>Forgets everything, so that the next field can use the object.</summary>
    public void Clear()
    {
        Selection = null!;
        Task = null;
        Unwrap = null;
        Scope = null;
        Part = null;
        DeferScope = null;
        Observation = null;
    }

    /// <summary>The value, or what the resolver threw. The task is complete.</summary>
    public object? GetValue() => Unwrap!(Task!);

    /// <summary>Ends a field that no answer waits for any more.</summary>
    public void Abandon()
    {
        _ = Task?.Exception;
        Observation?.Dispose();
        if (Scope is not null)
        {
            _ = DisposeAsync(Scope);
        }
    }

    private static async Task DisposeAsync(IAsyncDisposable scope)
    {
        try
        {
            await scope.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The answer is out already, and says that the operation ended early.
        }
    }
}
