namespace RecruitGraph.GraphQL.Execution;

internal sealed partial class OperationExecution
{
    private const int ObjectsBetweenChecks = 256;

    private long _started;
    private int _objects;
    private bool _isOver;
    private bool _overReported;

    /// <summary>Whether the run has left out fields, since its time is over.</summary>
    public bool IsOver => _isOver;

    private void CheckTime()
    {
        if (++_objects % ObjectsBetweenChecks == 0
            && (_request.IsCallerGone || GetRemainingTime() <= TimeSpan.Zero))
        {
            _isOver = true;
        }
    }

    /// <summary>How much of its time a run has left.</summary>
    public TimeSpan GetRemainingTime()
    {
        var options = _request.Options;
        return options.ExecutionTimeout == Timeout.InfiniteTimeSpan
            ? TimeSpan.MaxValue
            : options.ExecutionTimeout - options.TimeProvider.GetElapsedTime(_started);
    }

    /// <summary>Leaves out a field since the time is over; the first one left out says so.</summary>
    private bool FailOver(Selection selection)
    {
        if (!IsOverReported())
        {
            AddError(TimeoutError(selection, GetPath(selection, -1)));
        }

        if (selection.IsNonNull && _plan.PropagatesNull)
        {
            return false;
        }

        _writer.WriteNull();
        return true;
    }

    /// <summary>
    /// Ends an operation whose time is over or whose caller is gone: tells everything under way to stop, gives it a moment,
    /// and makes null what has not come.
    /// </summary>
    private async ValueTask StopAsync(ExecutionWatch watch)
    {
        Close();
        _request.Cancel();
        watch.AllowGrace();
        _isAbandoned = !await _scheduler!.RunAsync().ConfigureAwait(false);
    }

    /// <summary>Takes no more values: fields that have none become null, with an error.</summary>
    public void Close()
    {
        _isOver = true;
        if (!IsTooLarge && !_request.IsCallerGone)
        {
            try
            {
                CloseHoles();
            }
            catch (ResponseSizeException exception)
            {
                StopTooLarge(exception);
            }
        }

        _isClosed = true;
    }

    /// <summary>Whether the answer, or the part that is being written, says already that the time is over.</summary>
    private bool IsOverReported()
    {
        bool isReported;
        if (_part is null)
        {
            (isReported, _overReported) = (_overReported, true);
        }
        else
        {
            (isReported, _part.IsOverReported) = (_part.IsOverReported, true);
        }

        return isReported;
    }

    /// <summary>Makes the holes null that have no value, with one error for each selection among them.</summary>
    private void CloseHoles()
    {
        var reported = new HashSet<(ResponsePart?, Selection)>();
        var count = _cells.Count;
        for (var hole = 0; hole < count; hole++)
        {
            if (!_cells[hole].IsHole || _cells[hole].IsFilled || _cells.IsDead(hole))
            {
                continue;
            }

            var selection = _cells[hole].Selection!;
            _part = FindPart(hole);
            if (reported.Add((_part, selection)))
            {
                AddError(TimeoutError(selection, GetHolePath(hole, selection)));
            }

            if (selection.IsNonNull && _plan.PropagatesNull)
            {
                _cells.Bubble(hole);
            }
            else
            {
                _cells.SetNull(hole);
            }
        }

        _part = null;
    }

    private List<object> GetHolePath(int hole, Selection selection)
    {
        var path = new List<object> { selection.ResponseName };
        _cells.AppendPath(_cells[hole].Parent, path);
        AppendPartPath(path);
        path.Reverse();
        return path;
    }

    private GraphQLError TimeoutError(Selection selection, List<object> path) =>
        FieldErrors.Timeout(_request, path) with { Locations = selection.Locations };
}
