namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// One run of an operation, from the root value to the finished result. Specification, section 6.
/// </summary>
/// <remarks>
/// Values are written depth first, straight into the buffer. A field whose value is not there yet leaves a hole
/// (<see cref="ResultCells"/>), and the writing goes on behind it; when the value comes, it is written elsewhere in the buffer
/// and belongs to the hole. All of this happens on one logical thread; instances are pooled.
/// </remarks>
internal sealed partial class OperationExecution
{
    private const int KeptFrames = 1_024;

    private readonly ResultWriter _writer = new();
    private readonly ResultCells _cells = new();
    private readonly Stack<PendingField> _spareFields = new();
    private Frame[] _frames = new Frame[32];
    private int _depth;
    private ArgumentValues[] _arguments = [];
    private AnswerErrors? _errors;
    private RequestContext _request = null!;
    private PlanVariant _plan = null!;
    private VariableValues _variables = VariableValues.Empty;
    private object? _rootValue;
    private OperationScheduler? _scheduler;
    private bool _isClosed;
    private bool _isAbandoned;

    /// <summary>The text of the data.</summary>
    public ResultWriter Writer => _writer;

    public ResultCells Cells => _cells;

    public RequestExecutorOptions Options => _request.Options;

    public IReadOnlyList<GraphQLError> Errors => _errors ?? (IReadOnlyList<GraphQLError>)[];

    /// <summary>Runs an operation.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled it.</exception>
    public static ValueTask<ExecutionResult> RunAsync(
        PlanVariant plan, RequestContext request, VariableValues variables, object? rootValue)
    {
        var execution = OperationExecutionPool.Rent();
        execution.Begin(plan, request, variables, rootValue, request.Request.ResponseBudget);

        // What came before, authorization for instance, was the request's time too.
        execution._started = request.Started;
        try
        {
            return execution.RunAsync();
        }
        catch
        {
            execution.GiveUp();
            throw;
        }
    }

    /// <summary>Gives the buffers back; the result cannot be read any more.</summary>
    public void Return()
    {
        _writer.Return();
        _parts?.GiveBackAll();
        if (_isAbandoned)
        {
            _cells.Abandon();
            return;
        }

        _cells.Clear();
        _arguments.AsSpan().Clear();
        _frames.AsSpan().Clear();
        if (_frames.Length > KeptFrames)
        {
            _frames = new Frame[32];
        }

        if (_spareFields.Count > KeptFrames)
        {
            _spareFields.Clear();
            _spareFields.TrimExcess();
        }

        _errors = null;
        ErrorBytes = 0;
        _request = null!;
        _plan = null!;
        _variables = VariableValues.Empty;
        _rootValue = null;
        _scheduler = null;
        _isClosed = false;
        _isOver = false;
        _overReported = false;
        _tooLarge = null;
        _part = null;
        _scope = null;
        _work = null;
        _parts = null;
        _producer = null;
        OperationExecutionPool.Return(this);
    }

    /// <summary>Gives the buffer back after a failure of the run itself; the rest is left to the garbage collector.</summary>
    private void GiveUp()
    {
        _isClosed = true;
        _writer.Return();
        _parts?.GiveBackAll();
        _cells.Abandon();
    }

    private void Begin(
        PlanVariant plan, RequestContext request, VariableValues variables, object? rootValue, ResponseBudget? budget)
    {
        _plan = plan;
        _request = request;
        _variables = variables;
        _rootValue = rootValue;
        _depth = 0;
        _started = request.Options.TimeProvider.GetTimestamp();
        _writer.Rent(request.Options.BufferPool, request.Options.Limits.MaxResponseSize, budget, request.Options.Memory);
        _cells.Begin(request.Options.Memory);
        if (_arguments.Length < plan.ArgumentSlots)
        {
            _arguments = new ArgumentValues[plan.ArgumentSlots];
        }
    }

    private ValueTask<ExecutionResult> RunAsync()
    {
        _request.Attend();
        if (_plan.Kind == Language.OperationType.Mutation && _plan.Root.Items.Length > 1)
        {
            return RunSeriallyAsync();
        }

        RunOnThread(static execution => execution.WriteRoot());
        return _scheduler is { PendingFields: > 0 }
            ? FinishAsync()
            : Finish();
    }

    private ValueTask<ExecutionResult> Finish()
    {
        _isClosed = true;
        var isForNobody = _request.IsCallerGone;
        _isOver |= isForNobody;
        CompleteText();
        if (_work is not null && BeginDelivery() is { } stream)
        {
            return new ValueTask<ExecutionResult>(stream);
        }

        _request.Leave();
        if (!isForNobody)
        {
            if (IsTooLarge)
            {
                ReplaceTooLarge();
            }

            return new ValueTask<ExecutionResult>(new ExecutedResult(this, _request.Extensions));
        }

        var token = _request.CallerToken;
        Return();
        return ValueTask.FromCanceled<ExecutionResult>(token);
    }

    private async ValueTask<ExecutionResult> FinishAsync()
    {
        try
        {
            using var watch = new ExecutionWatch(_scheduler!, _request, GetRemainingTime());
            if (!await _scheduler!.RunAsync().ConfigureAwait(false))
            {
                await StopAsync(watch).ConfigureAwait(false);
            }
        }
        catch
        {
            GiveUp();
            throw;
        }

        return await Finish().ConfigureAwait(false);
    }

    /// <summary>Runs root fields one after the other, each with everything below it. Specification, section 6.2.2.</summary>
    private async ValueTask<ExecutionResult> RunSeriallyAsync()
    {
        try
        {
            await RunFieldsSeriallyAsync().ConfigureAwait(false);
        }
        catch
        {
            GiveUp();
            throw;
        }

        return await Finish().ConfigureAwait(false);
    }

    private async ValueTask RunFieldsSeriallyAsync()
    {
        _scheduler = StartScheduler();
        var watch = new ExecutionWatch(_scheduler, _request, GetRemainingTime());
        using (watch)
        {
            var root = _cells.AddPosition(ResultCells.None, null, -1, 0, nonNull: false);
            var selections = _plan.Root.Items;
            int[] holes = [];
            RunOnThread(execution =>
            {
                execution.EnterFragments(execution._plan.Root.Deferred, root);
                holes = execution.WriteSkeleton(root, selections);
            });
            for (var i = 0; i < holes.Length; i++)
            {
                var (hole, selection) = (holes[i], selections[i]);
                _isOver |= _request.IsCallerGone;
                if (_isOver || _cells.IsDead(hole))
                {
                    continue;
                }

                RunOnThread(execution => execution.WriteInHole(hole, selection));
                if (!await _scheduler.RunAsync().ConfigureAwait(false))
                {
                    await StopAsync(watch).ConfigureAwait(false);
                    break;
                }
            }

            if (!IsTooLarge)
            {
                LeaveFragments(_plan.Root.Deferred, _rootValue, root, null);
            }
        }
    }

    /// <summary>Writes the root object with a hole for each field.</summary>
    private int[] WriteSkeleton(int root, Selection[] selections)
    {
        var holes = new int[selections.Length];
        _writer.WriteByte((byte)'{');
        for (var i = 0; i < holes.Length; i++)
        {
            _writer.WriteRaw(selections[i].Prefix(isFirst: i == 0));
            holes[i] = _cells.AddHole(root, selections[i], _writer.Position);
        }

        _writer.WriteByte((byte)'}');
        _cells[root].End = _writer.Position;
        return holes;
    }

    private void RunOnThread(Action<OperationExecution> action)
    {
        var previous = SynchronizationContext.Current;
        try
        {
            action(this);
        }
        catch (ResponseSizeException exception)
        {
            StopTooLarge(exception);
        }
        finally
        {
            _scheduler?.Leave(previous);
        }
    }
}
