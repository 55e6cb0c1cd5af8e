namespace RecruitGraph.GraphQL.Execution;

internal sealed partial class OperationExecution
{
    private ResponsePart? _part;
    private DeferScope? _scope;
    private IncrementalWork? _work;
    private IncrementalExecution? _producer;

    /// <summary>Those of the initial answer, until they are handed over.</summary>
    private PartAccount? _parts;

    /// <summary>What is left for later by the part that is being written.</summary>
    private IncrementalWork Work => _part is null ? _work ??= new() : _part.Work ??= new();

    private PartAccount Parts => _producer?.Parts ?? (_parts ??= new PartAccount(_request.Options));

    /// <summary>A run for parts of an answer that are executed together.</summary>
    public static OperationExecution RentForParts(
        PlanVariant plan, RequestContext request, VariableValues variables, IncrementalExecution producer)
    {
        var execution = OperationExecutionPool.Rent();
        execution.Begin(plan, request, variables, null, producer.Budget);
        execution._producer = producer;
        return execution;
    }

    /// <summary>Gives the buffers back, although fields may still be under way.</summary>
    public void Return(bool isUnderWay)
    {
        _isAbandoned = isUnderWay;
        Return();
    }

    /// <summary>Takes no more values, whatever comes.</summary>
    public void Abandon() => _isClosed = true;

    /// <summary>Leaves a time out of the run's own.</summary>
    public void AddPause(long pause) => _started += pause;

    /// <summary>Executes the fields of a part.</summary>
    public void Write(DeferredPart part)
    {
        BeginPart(part, part.Scope);
        try
        {
            EndPart(part, WriteFields(part.Selections, part.Parent));
        }
        catch (ResponseSizeException exception)
        {
            StopTooLarge(exception);
        }
    }

    /// <summary>Executes an item of a streamed list.</summary>
    public void Write(StreamedItem item)
    {
        BeginPart(item, null);
        try
        {
            EndPart(item, WriteItem(item));
        }
        catch (ResponseSizeException exception)
        {
            StopTooLarge(exception);
        }
    }

    /// <summary>What a part leaves for later, but for what stands below a null; that is dropped.</summary>
    public IncrementalWork? TakeWork(ResponsePart? part, List<ItemStream> dropped)
    {
        if ((part is null ? _work : part.Work) is not { } work)
        {
            return null;
        }

        foreach (var fragment in work.Fragments)
        {
            fragment.Path = GetPath(part, fragment.Cell);
        }

        work.Parts.RemoveAll(later => _cells.IsDead(later.Cell));
        foreach (var later in work.Parts)
        {
            later.Path = GetPath(part, later.Cell);
        }

        dropped.AddRange(work.Streams.FindAll(stream => _cells.IsDead(stream.Cell)));
        work.Streams.RemoveAll(stream => _cells.IsDead(stream.Cell));
        foreach (var stream in work.Streams)
        {
            stream.Path = GetPath(part, stream.Cell);
        }

        return work;
    }

    private bool WriteItem(StreamedItem item)
    {
        var (selection, type) = (item.Stream.Selection, item.Stream.ItemType);
        try
        {
            return WriteValue(selection, type, item.Value, item.Index);
        }
        catch (Exception exception) when (exception is not ResponseSizeException)
        {
            Unwind(1, _frames[0].Start);
            return Fail(selection, exception, item.Index, type.IsNonNull);
        }
    }

    private void BeginPart(ResponsePart part, DeferScope? scope)
    {
        (_part, _scope) = (part, scope);
        var start = _writer.Position;
        var root = _cells.AddPosition(ResultCells.None, null, -1, start, nonNull: false);
        part.Begin(this, root);
        _frames[0] = new Frame { Index = -1, Start = start, Cell = root };
        _depth = 1;
    }

    private void EndPart(ResponsePart part, bool isWritten)
    {
        _depth = 0;
        if (isWritten)
        {
            _cells[part.Root].End = _writer.Position;
        }
        else
        {
            _writer.Truncate(_cells[part.Root].Start);
            _cells.SetNull(part.Root);
        }

        (_part, _scope) = (null, null);
        part.IsWritten = true;
        _producer!.Report(part);
    }

    private void AddPendingField(PendingField field)
    {
        field.DeferScope = _scope;
        if (_part is not null)
        {
            field.Part = _part;
            _part.PendingFields++;
        }
    }

    private void CompletePendingField(ResponsePart? part)
    {
        if (part is not null)
        {
            part.PendingFields--;
            _producer!.Report(part);
        }
    }

    private (ResponsePart? Part, DeferScope? Scope) Enter(ResponsePart? part, DeferScope? scope)
    {
        var outer = (_part, _scope);
        (_part, _scope) = (part, scope);
        return outer;
    }

    private void Leave((ResponsePart? Part, DeferScope? Scope) outer) => (_part, _scope) = outer;

    private bool WriteDeferringObject(SelectionSet set, DeferPlan plan, object? value)
    {
        var outer = _scope;
        var cell = GetTopCell();
        EnterFragments(plan, cell);
        var isWritten = false;
        try
        {
            isWritten = WriteFields(set, value);
        }
        finally
        {
            if (isWritten)
            {
                LeaveFragments(plan, value, cell, outer);
            }

            _scope = outer;
        }

        return isWritten;
    }

    /// <summary>Makes the fragments that are deferred on an object.</summary>
    private void EnterFragments(DeferPlan? plan, int cell)
    {
        if (plan is null)
        {
            return;
        }

        Parts.Add(plan);
        foreach (var usage in plan.NewUsages)
        {
            _writer.Charge(PayloadWriter.LongestEnd);
            _scope = new DeferScope(
                usage, new DeferredFragment(usage.Label, DeferScope.Find(_scope, usage.Parent), cell), _scope);
        }
    }

    /// <summary>Notes what is left of an object. Fragments inside it come first, so that clients hear of the nearest first.</summary>
    private void LeaveFragments(DeferPlan? plan, object? value, int cell, DeferScope? outer)
    {
        if (plan is null)
        {
            return;
        }

        foreach (var usage in plan.NewUsages)
        {
            Work.Fragments.Add(DeferScope.Find(_scope, usage)!);
        }

        foreach (var group in plan.Groups)
        {
            var fragments = Array.ConvertAll(group.Usages, usage => DeferScope.Find(_scope, usage)!);
            Work.Parts.Add(new DeferredPart(fragments, group.Selections, value, _scope, cell));
        }
    }

    private object[] GetPath(ResponsePart? part, int cell)
    {
        var path = new List<object>();
        _cells.AppendPath(cell, path);
        path.Reverse();
        return part is null ? [.. path] : [.. part.Path, .. path];
    }

    /// <summary>Appends the way from the root to the part that is being written, the innermost first.</summary>
    private void AppendPartPath(List<object> path)
    {
        if (_part is not null)
        {
            for (var i = _part.Path.Length - 1; i >= 0; i--)
            {
                path.Add(_part.Path[i]);
            }
        }
    }

    private ResponsePart? FindPart(int cell)
    {
        if (_producer is null)
        {
            return null;
        }

        while (_cells[cell].Parent != ResultCells.None)
        {
            cell = _cells[cell].Parent;
        }

        return _producer.FindPart(this, cell);
    }

    /// <summary>Hands over what the initial answer leaves for later; null when that is nothing.</summary>
    private IncrementalStream? BeginDelivery()
    {
        var producer = new IncrementalExecution(_plan, _request, _variables, _writer.ToBudget(), Parts);
        if (!producer.Begin(this, _isOver, out var pending))
        {
            return null;
        }

        if (_errors is not null)
        {
            _errors.IsOfPart = true;
        }

        try
        {
            var initial = InitialResult.Create(this, _request.TakeExtensions(), pending, producer.Budget);
            _parts = null;
            return new IncrementalStream(initial, producer);
        }
        catch (ResponseSizeException exception)
        {
            producer.GiveUp();
            StopTooLarge(exception);
            return null;
        }
    }
}
