namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// Executes what an answer leaves for later. Nothing runs unless the client asks for the next payload: a slow client slows
/// the operation down, and nothing piles up.
/// </summary>
/// <remarks>
/// All of this happens on the operation's one logical thread. Parts that are due at the same moment share a
/// <see cref="PartRun"/>, and their loads share batches; a payload holds whatever was complete when there was nothing left
/// to do but to wait, in the order of the document.
/// </remarks>
internal sealed partial class IncrementalExecution(
    PlanVariant plan, RequestContext request, VariableValues variables, ResponseBudget budget, PartAccount parts) : IResponseProducer
{
    private readonly IncrementalGraph _graph = new();
    private readonly OperationScheduler _scheduler = request.GetScheduler();
    private readonly PriorityQueue<ResponsePart, int> _finished = new();
    private readonly List<PartRun> _runs = [];
    private readonly ErrorBudget _errors = new(request.Options.Limits.MaxErrors);
    private int _begun;
    private bool _isStopped;
    private bool _isDraining;

    /// <summary>What all parts of the answer may have together, the initial one included.</summary>
    public ResponseBudget Budget => budget;

    /// <summary>The parts that the answer is made of; from here on they are held by this.</summary>
    public PartAccount Parts => parts;

    public bool HasOutput => !_isDraining && !_graph.Payload.IsEmpty;

    /// <summary>Whether the client has everything.</summary>
    public bool IsFinished => _graph.IsFinished && _graph.Payload.IsEmpty;

    /// <summary>Takes what the initial answer leaves for later.</summary>
    /// <param name="initial">The run of the initial answer.</param>
    /// <param name="isOver">Whether its time is over, so that nothing more is executed.</param>
    /// <param name="pending">What to announce with the initial answer.</param>
    /// <returns>False when there is nothing, and the answer is complete.</returns>
    public bool Begin(OperationExecution initial, bool isOver, out List<IPending> pending)
    {
        _errors.Count(initial.Errors);
        var work = initial.TakeWork(null, _graph.DroppedStreams);
        var isGone = initial.IsTooLarge || (isOver && request.IsCallerGone);
        if (isGone)
        {
            _graph.Drop(work);
        }

        var isBegun = !isGone && work is not null && _graph.Begin(work);
        CloseDroppedStreams();
        _isStopped = isOver;
        _scheduler.Producer = isBegun ? this : null;
        pending = _graph.TakePayload().Pending;
        _awaited.AddRange(pending);
        return isBegun;
    }

    /// <summary>Ends what has begun: there is no room for announcing it.</summary>
    public void GiveUp()
    {
        _graph.Abort(static _ => null);
        _graph.TakePayload();
        CloseDroppedStreams();
        _scheduler.Producer = null;
    }

    /// <summary>Hears of a part whose fields have all come, or out of which a null has bubbled.</summary>
    public void Report(ResponsePart part)
    {
        if (_tooLarge is null && !part.IsSettled && part.IsWritten && (part.PendingFields == 0 || part.IsClosed || part.IsNull))
        {
            part.IsSettled = true;
            _finished.Enqueue(part, part.Number);
        }
    }

    public ResponsePart? FindPart(OperationExecution execution, int root) =>
        _runs.Find(run => run.Execution == execution)?.Parts.Find(part => part.Root == root);

    public void Advance()
    {
        do
        {
            while (_finished.TryDequeue(out var part, out _))
            {
                Settle(part);
            }
        }
        while (!_isStopped && StartDue());

        CloseDroppedStreams();
    }

    private void Settle(ResponsePart part)
    {
        if (part is StreamedItem { Stream: var stream })
        {
            Flush(stream);
            return;
        }

        var deferred = (DeferredPart)part;
        if (part.IsNull)
        {
            _graph.Drop(part.Work);
            _graph.Fail(deferred);
        }
        else
        {
            _graph.Complete(deferred, part.Execution!.TakeWork(part, _graph.DroppedStreams));
        }
    }

    /// <summary>Delivers the items of a stream that are complete and have only complete ones before them.</summary>
    private void Flush(ItemStream stream)
    {
        while (stream.Undelivered.TryPeek(out var item) && item.IsSettled)
        {
            stream.Undelivered.Dequeue();
            if (stream.IsOpen && item.IsNull)
            {
                _graph.End(stream, item.Errors ?? (IReadOnlyList<GraphQLError>)[]);
            }

            if (stream.IsOpen)
            {
                _graph.Deliver(item, item.Execution!.TakeWork(item, _graph.DroppedStreams));
            }
            else
            {
                _graph.Drop(item.Work);
                item.IsReleased = true;
            }
        }

        if (stream.IsAtEnd && stream.Undelivered.Count == 0)
        {
            _graph.End(stream, stream.Errors);
        }
    }

    private bool StartDue()
    {
        var items = ReadStreams();
        if (_tooLarge is not null || (items.Count == 0 && _graph.Due.Count == 0))
        {
            return _finished.Count > 0;
        }

        var run = new PartRun(OperationExecution.RentForParts(plan, request, variables, this));
        _runs.Add(run);
        try
        {
            foreach (var part in _graph.Due)
            {
                if (!part.IsReleased && !run.Execution.IsTooLarge)
                {
                    part.Number = _begun++;
                    run.Parts.Add(part);
                    run.Execution.Write(part);
                }
            }

            foreach (var item in items)
            {
                if (!run.Execution.IsTooLarge)
                {
                    item.Number = _begun++;
                    run.Parts.Add(item);
                    run.Execution.Write(item);
                }
            }
        }
        finally
        {
            _graph.Due.Clear();
            _scheduler.Leave(null);
        }

        _isStopped |= run.Execution.IsOver;
        return true;
    }
}
