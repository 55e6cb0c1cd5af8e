using RecruitGraph.GraphQL.Analysis;

namespace RecruitGraph.GraphQL.Execution;

internal sealed partial class OperationExecution
{
    private const int ObjectsBetweenChecks = 256;

    private long _started;
    private int _objects;
    private bool _isOver;
    private bool _overReported;

    private void CheckTime()
    {
        if (++_objects % ObjectsBetweenChecks == 0
            && (_request.CallerToken.IsCancellationRequested || GetRemainingTime() <= TimeSpan.Zero))
        {
            _isOver = true;
        }
    }

    private TimeSpan GetRemainingTime()
    {
        var options = _request.Options;
        return options.ExecutionTimeout == Timeout.InfiniteTimeSpan
            ? TimeSpan.MaxValue
            : options.ExecutionTimeout - options.TimeProvider.GetElapsedTime(_started);
    }

    /// <summary>Leaves out a field since the time is over; the first one left out says so.</summary>
    private bool FailOver(Selection selection)
    {
        if (!_overReported)
        {
            _overReported = true;
            AddError(TimeoutError(selection, GetPath(selection, -1)));
        }

        if (selection.IsNonNull)
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
        _isOver = true;
        if (!_request.CallerToken.IsCancellationRequested)
        {
            CloseHoles();
        }

        _isClosed = true;
        _request.Cancel();
        watch.AllowGrace();
        _isAbandoned = !await _scheduler!.RunAsync().ConfigureAwait(false);
    }

    /// <summary>Makes the holes null that have no value, with one error for each selection among them.</summary>
    private void CloseHoles()
    {
        var reported = new HashSet<Selection>();
        var count = _cells.Count;
        for (var hole = 0; hole < count; hole++)
        {
            if (!_cells[hole].IsHole || _cells[hole].IsFilled || _cells.IsDead(hole))
            {
                continue;
            }

            var selection = _cells[hole].Selection!;
            if (reported.Add(selection))
            {
                AddError(TimeoutError(selection, GetHolePath(hole, selection)));
            }

            if (selection.IsNonNull)
            {
                _cells.Bubble(hole);
            }
            else
            {
                _cells.SetNull(hole);
            }
        }
    }

    private List<object> GetHolePath(int hole, Selection selection)
    {
        var path = new List<object> { selection.ResponseName };
        _cells.AppendPath(_cells[hole].Parent, path);
        path.Reverse();
        return path;
    }

    private GraphQLError TimeoutError(Selection selection, List<object> path) => new(
        $"The request exceeded its time limit of {_request.Options.ExecutionTimeout.TotalSeconds:0.###} s.")
    {
        Code = ErrorCodes.Timeout,
        Locations = selection.Locations,
        Path = path,
        Extensions = LimitError.Extensions(null, _request.Options.ExecutionTimeout.TotalSeconds),
    };
}
