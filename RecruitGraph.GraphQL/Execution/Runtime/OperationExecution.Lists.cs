using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

internal sealed partial class OperationExecution
{
    /// <summary>Writes the first items of a list, and leaves the others for later.</summary>
    private bool WriteStreamedList(Selection selection, ListType type, object value, bool isNonNull)
    {
        var count = selection.Stream!.GetInitialCount(_variables);
        if (!ListItems.TryRead(value, out var items))
        {
            return WriteAsyncList(selection, type, value, -1, isNonNull, count);
        }

        var isRestTaken = false;
        Push(selection, -1, isNonNull);
        try
        {
            var isWritten = WriteItems(selection, type.ElementType, ref items, count);
            if (isWritten && !items.IsAtEnd)
            {
                AddStream(selection, type, new ListItemSource(items), count);
                isRestTaken = true;
            }

            return Pop(isWritten);
        }
        finally
        {
            if (!isRestTaken)
            {
                items.Dispose();
            }
        }
    }

    /// <summary>Writes a list that comes as an asynchronous sequence, once the items are there that the answer itself has.</summary>
    private bool WriteAsyncList(Selection selection, ListType type, object value, int index, bool isNonNull, int count)
    {
        if (value is ReadItems read)
        {
            return WriteReadItems(selection, type, read, isNonNull, count);
        }

        // A sequence inside a list has no place to come back to.
        if (index >= 0 || !AsyncSequences.TryRead(value, out var sequence))
        {
            throw ListItems.NoList(selection.Field);
        }

        read = new ReadItems(AsyncItemSource.Open(sequence, _request.CancellationToken));
        var scheduler = _scheduler ??= StartScheduler();
        var flow = scheduler.BeginField();
        var result = ResolverResult.From(read.ReadAsync(count), read);
        if (result.Task is { IsCompleted: false })
        {
            WriteLater(flow, selection, in result);
            return true;
        }

        scheduler.EndField(flow);
        try
        {
            _ = result.Unwrap!(result.Task!);
            return WriteReadItems(selection, type, read, isNonNull, count);
        }
        finally
        {
            DisposeScope(read);
        }
    }

    private bool WriteReadItems(Selection selection, ListType type, ReadItems read, bool isNonNull, int count)
    {
        _ = ListItems.TryRead(read.Items, out var items);
        Push(selection, -1, isNonNull);
        var isWritten = WriteItems(selection, type.ElementType, ref items, ReadItems.All);
        if (isWritten && !read.IsAtEnd)
        {
            AddStream(selection, type, read.TakeRest(), count);
        }

        return Pop(isWritten);
    }

    private void AddStream(Selection selection, ListType type, IItemSource source, int count)
    {
        Work.Streams.Add(new ItemStream(selection.StreamedItems, type.ElementType, source, count, GetTopCell()));
        Parts.AddStream();
        _writer.Charge(PayloadWriter.LongestEnd);
    }
}
