namespace RecruitGraph.GraphQL.Execution;

/// <summary>Something of an answer that is executed later, with what has come of it.</summary>
internal abstract class ResponsePart
{
    /// <summary>Response names and indices of the object or list that the part is added to.</summary>
    public object[] Path { get; set; } = [];

    /// <summary>Counts the parts as they were begun, which is the order of the document among those that are due together.</summary>
    public int Number { get; set; }

    /// <summary>The run that executes the part; null as long as none does.</summary>
    public OperationExecution? Execution { get; private set; }

    /// <summary>The part's own cell in that run.</summary>
    public int Root { get; private set; } = ResultCells.None;

    /// <summary>Fields below that have no value yet.</summary>
    public int PendingFields { get; set; }

    /// <summary>Whether everything that can be written at once is.</summary>
    public bool IsWritten { get; set; }

    /// <summary>Whether the part does not wait for its fields any more, since their time is over.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Whether the client has been told, or need not be any more: its text is of no use.</summary>
    public bool IsReleased { get; set; }

    /// <summary>Whether the graph knows that the part is complete or has failed.</summary>
    public bool IsSettled { get; set; }

    /// <summary>Whether an error says already that the time was over.</summary>
    public bool IsOverReported { get; set; }

    public AnswerErrors? Errors { get; private set; }

    /// <summary>How many bytes have been counted for the errors.</summary>
    public int ErrorBytes { get; set; }

    /// <summary>What the part itself leaves for later.</summary>
    public IncrementalWork? Work { get; set; }

    /// <summary>Whether a null has bubbled out of the part.</summary>
    public bool IsNull => Execution is { } execution && execution.Cells[Root].IsNull;

    public void Begin(OperationExecution execution, int root) => (Execution, Root) = (execution, root);

    /// <summary>Takes what has been counted for the errors.</summary>
    public int TakeErrorBytes()
    {
        var taken = ErrorBytes;
        ErrorBytes = 0;
        return taken;
    }

    public void AddError(GraphQLError error, int max) => (Errors ??= new AnswerErrors(max)).Add(error);
}

/// <summary>Fields of one object that deferred fragments wait for.</summary>
internal sealed class DeferredPart(DeferredFragment[] fragments, SelectionSet selections, object? parent, DeferScope? scope, int cell)
    : ResponsePart
{
    /// <summary>The fragments that the part is delivered with, whichever is complete first.</summary>
    public DeferredFragment[] Fragments { get; } = fragments;

    public SelectionSet Selections { get; } = selections;

    /// <summary>The object whose fields these are.</summary>
    public object? Parent { get; } = parent;

    public DeferScope? Scope { get; } = scope;

    /// <summary>The object's cell in the part that found this one.</summary>
    public int Cell { get; } = cell;

    public bool IsStarted { get; set; }

    public bool IsComplete { get; set; }

    public bool HasFailed { get; set; }

    /// <summary>Lists below that are streamed once the part is delivered.</summary>
    public List<ItemStream> Streams { get; } = [];
}

/// <summary>An item of a streamed list.</summary>
internal sealed class StreamedItem(ItemStream stream, int index, object? value) : ResponsePart
{
    public ItemStream Stream { get; } = stream;

    public int Index { get; } = index;

    public object? Value { get; } = value;
}
