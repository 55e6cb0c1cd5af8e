namespace RecruitGraph.GraphQL.Execution;

internal sealed partial class OperationExecution
{
    /// <summary>Notes the error of a field. False: it cannot be null, so the null bubbles.</summary>
    private bool Fail(Selection selection, Exception exception) => Fail(selection, exception, -1, selection.IsNonNull);

    private bool Fail(Selection selection, Exception exception, int index, bool isNonNull)
    {
        if (_request.IsCallerGone)
        {
            _isOver = true;
        }
        else if (exception is InvalidArgumentsException arguments)
        {
            foreach (var error in FieldErrors.CreateAll(arguments, selection, GetPath(selection, index), _request.Options))
            {
                AddError(error);
            }
        }
        else
        {
            AddError(CreateError(selection, exception, index));
        }

        if (isNonNull && _plan.PropagatesNull)
        {
            return false;
        }

        _writer.WriteNull();
        return true;
    }

    /// <summary>A field whose arguments are wrong: a mutation may have a payload for it.</summary>
    private bool FailArguments(Selection selection, Exception exception) =>
        selection.Field.ToPayload is { } toPayload
        && (exception as InvalidArgumentsException)?.ToBrokenConstraints() is { } broken
        && toPayload(broken) is { } payload
            ? WriteValue(selection, selection.Field.Type, payload, -1)
            : Fail(selection, exception);

    /// <summary>Notes that a place that must not be null is. False: the null bubbles.</summary>
    private bool FailNull(Selection selection, int index)
    {
        AddError(new GraphQLError($"Cannot return null for non-nullable field {GetCoordinate(selection)}.")
        {
            Code = ErrorCodes.NonNullViolation,
            Locations = selection.Locations,
            Path = GetPath(selection, index),
        });
        return !_plan.PropagatesNull;
    }

    private GraphQLError CreateError(Selection selection, Exception exception, int index) =>
        FieldErrors.Create(exception, selection, GetPath(selection, index), _request.Options);

    private void ReportUnexpected(Exception exception) =>
        _request?.Options.ReportUnexpected(ExceptionErrors.Mask(exception));

    private void AddError(GraphQLError error)
    {
        var max = _request.Options.Limits.MaxErrors;
        if ((_part is null ? _errors : _part.Errors) is not { } known || known.Count < max)
        {
            Charge(error);
        }

        if (_part is not null)
        {
            _part.AddError(error, max);
        }
        else
        {
            (_errors ??= new AnswerErrors(max)).Add(error);
        }
    }

    private static string GetCoordinate(Selection selection) => $"{selection.ParentType.Name}.{selection.Field.Name}";

    /// <summary>Response names and indices from the root to a field, or to an item of it that is being written.</summary>
    private List<object> GetPath(Selection selection, int index)
    {
        var path = new List<object> { index >= 0 ? index : selection.ResponseName };
        for (var i = _depth - 1; i >= 0; i--)
        {
            ref var frame = ref _frames[i];
            if (frame.Index >= 0)
            {
                path.Add(frame.Index);
            }
            else if (frame.Selection is not null)
            {
                path.Add(frame.Selection.ResponseName);
            }
            else if (frame.Cell != ResultCells.None)
            {
                _cells.AppendPath(frame.Cell, path);
            }
        }

        AppendPartPath(path);
        path.Reverse();
        return path;
    }
}
