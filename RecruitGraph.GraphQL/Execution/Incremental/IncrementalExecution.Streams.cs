namespace RecruitGraph.GraphQL.Execution;

internal sealed partial class IncrementalExecution
{
    private readonly List<ItemStream> _streams = [];

    /// <summary>Takes the items that are there, of all streams, and asks their sources for the next.</summary>
    private List<StreamedItem> ReadStreams()
    {
        var items = new List<StreamedItem>();
        _streams.AddRange(_graph.DueStreams);
        _graph.DueStreams.Clear();
        foreach (var stream in _streams)
        {
            Read(stream, items);
        }

        _streams.RemoveAll(static s => s.IsAtEnd || !s.IsOpen);
        return items;
    }

    private void Read(ItemStream stream, List<StreamedItem> items)
    {
        while (_tooLarge is null && stream is { IsOpen: true, IsAtEnd: false } && !IsAhead(stream))
        {
            if (stream.Next is null)
            {
                Ask(stream);
            }

            if (stream.Next is not { IsCompleted: true } next)
            {
                break;
            }

            stream.Next = null;
            Accept(stream, next, items);
        }
    }

    private static bool IsAhead(ItemStream stream) =>
        stream.Undelivered.Count + (stream.Entry?.Items.Count ?? 0) >= stream.Source.ReadAhead;

    private void Ask(ItemStream stream)
    {
        try
        {
            stream.Next = stream.Source.MoveNextAsync().AsTask();
        }
        catch (Exception exception)
        {
            stream.Next = Task.FromException<bool>(exception);
        }

        if (!stream.Next.IsCompleted)
        {
            stream.AskedAt = request.Options.TimeProvider.GetTimestamp();
            _scheduler.RunAfter(stream.Next, _ => Answer(stream));
        }
    }

    /// <summary>Hears that the source of a stream has answered; the item is taken when the next ones are read.</summary>
    private void Answer(ItemStream stream)
    {
        _scheduler.CompleteField();
        if (!stream.IsOpen)
        {
            _ = stream.Next?.Exception;
            stream.Next = null;
            Close(stream);
        }
    }

    private void Accept(ItemStream stream, Task<bool> next, List<StreamedItem> items)
    {
        try
        {
            if (next.GetAwaiter().GetResult())
            {
                parts.AddItem();
                items.Add(stream.Add(stream.Source.Current));
                return;
            }
        }
        catch (ResponseSizeException exception)
        {
            exception.Locate(stream.Path);
            StopTooLarge(exception);
            _scheduler.Interrupt();
            return;
        }
        catch (Exception) when (IsCancelled)
        {
            // Nobody is left to hear of it.
        }
        catch (Exception exception)
        {
            stream.Errors = [FieldErrors.Create(exception, stream.Selection, stream.Path, request.Options)];
        }

        stream.IsAtEnd = true;
        Flush(stream);
    }

    private void CloseDroppedStreams()
    {
        // What items leave for later may hold streams, which are dropped with them.
        for (var i = 0; i < _graph.DroppedStreams.Count; i++)
        {
            var stream = _graph.DroppedStreams[i];
            foreach (var item in stream.Undelivered)
            {
                _graph.Drop(item.Work);
                item.Work = null;
                item.IsReleased = true;
            }

            if (stream.Next is { IsCompleted: false })
            {
                // Closing waits for the answer, see above.
                stream.Source.Cancel();
            }
            else
            {
                Close(stream);
            }
        }

        _graph.DroppedStreams.Clear();
    }

    private void Close(ItemStream stream)
    {
        try
        {
            var closing = stream.Source.DisposeAsync();
            if (!closing.IsCompletedSuccessfully)
            {
                _scheduler.Track(closing, ReportUnexpected);
            }
        }
        catch (Exception exception)
        {
            ReportUnexpected(exception);
        }
    }

    private void ReportUnexpected(Exception exception) => request.Options.ReportUnexpected(ExceptionErrors.Mask(exception));
}
