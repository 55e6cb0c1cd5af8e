using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

internal sealed partial class OperationExecution
{
    /// <summary>Carries on with a field whose task is complete.</summary>
    public void Resume(PendingField field)
    {
        var part = field.Part;
        field.Observation?.Dispose();
        if (_isClosed || _cells.IsDead(field.Hole))
        {
            _ = field.Task?.Exception;
        }
        else
        {
            var outer = Enter(part, field.DeferScope);
            try
            {
                WriteHole(field);
            }
            catch (ResponseSizeException exception)
            {
                StopTooLarge(exception);
            }

            Leave(outer);
        }

        DisposeScope(field.Scope);
        field.Clear();
        _spareFields.Push(field);
        _scheduler!.CompleteField();
        CompletePendingField(part);
    }

    private bool WriteAsync(Selection selection, in ResolverContext context, IDisposable? observation = null)
    {
        var scheduler = _scheduler ??= StartScheduler();
        var flow = scheduler.BeginField();
        ResolverResult result;
        try
        {
            result = selection.Field.ResolveAsync!(in context);
        }
        catch
        {
            observation?.Dispose();
            scheduler.EndField(flow);
            throw;
        }

        return WriteResult(flow, selection, in result, observation);
    }

    /// <summary>Writes the value of a member, which is awaited where it is a task.</summary>
    private bool WriteMember(Selection selection, object? value)
    {
        if (value is not Task task)
        {
            return WriteValue(selection, selection.Field.Type, value, -1);
        }

        var scheduler = _scheduler ??= StartScheduler();
        return WriteResult(scheduler.BeginField(), selection, TaskMembers.Await(task), null);
    }

    private bool WriteResult(Flow flow, Selection selection, in ResolverResult result, IDisposable? observation)
    {
        if (result.Task is { IsCompleted: false })
        {
            WriteLater(flow, selection, in result, observation);
            return true;
        }

        observation?.Dispose();
        _scheduler!.EndField(flow);
        try
        {
            var value = result.Task is null ? result.Value : result.Unwrap!(result.Task);
            return WriteValue(selection, selection.Field.Type, value, -1);
        }
        finally
        {
            DisposeScope(result.Scope);
        }
    }

    /// <summary>Leaves a hole for a value that comes later.</summary>
    private void WriteLater(Flow flow, Selection selection, in ResolverResult result, IDisposable? observation = null)
    {
        var field = _spareFields.TryPop(out var spare) ? spare : new PendingField(this);
        field.Observation = observation;
        field.Set(_cells.AddHole(GetTopCell(), selection, _writer.Position), selection, in result);
        AddPendingField(field);
        _scheduler!.EndField(flow, field);
    }

    private OperationScheduler StartScheduler()
    {
        var scheduler = _request.GetScheduler();
        scheduler.Enter();
        return scheduler;
    }

    /// <summary>The cell of the position that is being written, made now with those above it.</summary>
    private int GetTopCell()
    {
        var first = _depth - 1;
        while (first > 0 && _frames[first].Cell == ResultCells.None)
        {
            first--;
        }

        for (var i = first; i < _depth; i++)
        {
            ref var frame = ref _frames[i];
            if (frame.Cell == ResultCells.None)
            {
                var parent = i == 0 ? ResultCells.None : _frames[i - 1].Cell;
                frame.Cell = _cells.AddPosition(parent, frame.Selection, frame.Index, frame.Start, frame.NonNull);
            }
        }

        return _frames[_depth - 1].Cell;
    }

    private void WriteHole(PendingField field)
    {
        var start = PushHole(field.Hole);
        bool isWritten;
        try
        {
            isWritten = WriteValue(field.Selection, field.Selection.Field.Type, field.GetValue(), -1);
        }
        catch (ResponseSizeException exception)
        {
            _depth = 1;
            Locate(exception, field.Selection);
            throw;
        }
        catch (Exception exception)
        {
            Unwind(1, start);
            isWritten = Fail(field.Selection, exception);
        }

        PopHole(field.Hole, start, isWritten);
    }

    /// <summary>Executes a field into a hole.</summary>
    private void WriteInHole(int hole, Selection selection)
    {
        var start = PushHole(hole);
        bool isWritten;
        try
        {
            isWritten = WriteField(selection, _rootValue);
        }
        catch (ResponseSizeException exception)
        {
            _depth = 1;
            Locate(exception, selection);
            throw;
        }
        catch (Exception exception)
        {
            Unwind(1, start);
            isWritten = Fail(selection, exception);
        }

        PopHole(hole, start, isWritten);
    }

    private int PushHole(int hole)
    {
        var start = _writer.Position;
        _cells[hole].Start = start;
        _frames[0] = new Frame { Index = -1, Start = start, Cell = hole, NonNull = true };
        _depth = 1;
        return start;
    }

    private void PopHole(int hole, int start, bool isWritten)
    {
        _depth = 0;
        _cells[hole].IsFilled = true;
        if (isWritten)
        {
            _cells[hole].End = _writer.Position;
        }
        else
        {
            _writer.Truncate(start);
            _cells[hole].End = start;
            _cells.Bubble(hole);
        }
    }

    /// <summary>
    /// Writes an object later, from an empty stack: the answer is nested deeper than the stack has room for.
    /// </summary>
    private bool Postpone(Selection selection, SelectionSet set, object value)
    {
        var scheduler = _scheduler ??= StartScheduler();
        var hole = _cells.AddHole(GetTopCell(), selection, _writer.Position);
        var (part, scope) = (_part, _scope);
        if (part is not null)
        {
            part.PendingFields++;
        }

        scheduler.Enqueue(
            _ =>
            {
                if (!_isClosed && !_cells.IsDead(hole))
                {
                    var outer = Enter(part, scope);
                    try
                    {
                        var start = PushHole(hole);
                        PopHole(hole, start, WriteObject(set, value));
                    }
                    catch (ResponseSizeException exception)
                    {
                        StopTooLarge(exception);
                    }

                    Leave(outer);
                }

                scheduler.CompleteField();
                CompletePendingField(part);
            },
            null);
        return true;
    }

    private void DisposeScope(IAsyncDisposable? scope)
    {
        if (scope is null)
        {
            return;
        }

        try
        {
            var disposal = scope.DisposeAsync();
            if (!disposal.IsCompletedSuccessfully)
            {
                _scheduler!.Track(disposal, ReportUnexpected);
            }
        }
        catch (Exception exception)
        {
            ReportUnexpected(exception);
        }
    }
}
