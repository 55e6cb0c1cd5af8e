namespace RecruitGraph.GraphQL.Execution;

internal sealed partial class OperationExecution
{
    private ResponseSizeException? _tooLarge;

    /// <summary>How many bytes have been counted for the errors that belong to no part.</summary>
    public int ErrorBytes { get; private set; }

    /// <summary>Whether the answer became too large, so that nothing of it is shown.</summary>
    public bool IsTooLarge => _tooLarge is not null;

    /// <summary>Notes the innermost field at which the answer became too large.</summary>
    private void Locate(ResponseSizeException exception, Selection selection)
    {
        if (!exception.IsLocated)
        {
            exception.Locate(selection, GetPath(selection, -1));
        }
    }

    /// <summary>Ends the run: nothing more is written, and whoever waits for fields stops.</summary>
    private void StopTooLarge(ResponseSizeException exception)
    {
        _tooLarge ??= exception;
        _isOver = true;
        _isClosed = true;
        _depth = 0;
        (_part, _scope) = (null, null);
        _producer?.StopTooLarge(exception);
        _scheduler?.Interrupt();
    }

    /// <summary>Counts an error by its size, since a thousand of them may repeat what the client sent.</summary>
    private void Charge(GraphQLError error)
    {
        var length = ErrorWriter.Measure(error, _request.Options);
        _writer.Charge(length);
        if (_part is null)
        {
            ErrorBytes += length;
        }
        else
        {
            _part.ErrorBytes += length;
        }
    }

    private void CompleteText()
    {
        try
        {
            _writer.Complete();
        }
        catch (ResponseSizeException exception)
        {
            StopTooLarge(exception);
        }
    }

    /// <summary>Puts the error in the place of everything that was written.</summary>
    private void ReplaceTooLarge()
    {
        _cells.Clear();
        _work = null;
        _parts?.GiveBackAll();
        _writer.Restart();
        _writer.WriteNull();
        _errors = new AnswerErrors(1);
        _errors.Add(_tooLarge!.ToError());
    }
}
