namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// Decides what of an answer is announced, executed and delivered when. It knows fragments, parts and streams, and neither
/// resolvers nor JSON; whoever executes the parts tells it what has come of them and takes what is <see cref="Due"/>.
/// </summary>
/// <remarks>
/// A fragment is announced when its parent fragment is complete, or with the part in which it was found when it has none;
/// a fragment that has no fields of its own is never announced, those inside it are instead. It is complete when all its
/// parts are. A stream is announced with the part that holds its list.
/// </remarks>
internal sealed partial class IncrementalGraph
{
    private readonly List<DeferredFragment> _announcedFragments = [];
    private readonly List<ItemStream> _openStreams = [];
    private int _nextId;

    /// <summary>What the next payload says.</summary>
    public IncrementalPayload Payload { get; private set; } = new();

    /// <summary>Parts that can be executed from now on.</summary>
    public List<DeferredPart> Due { get; } = [];

    /// <summary>Streams that can be read from now on.</summary>
    public List<ItemStream> DueStreams { get; } = [];

    /// <summary>Streams that nobody will read, or read on.</summary>
    public List<ItemStream> DroppedStreams { get; } = [];

    /// <summary>Whether everything has been delivered.</summary>
    public bool IsFinished => _announcedFragments.Count == 0 && _openStreams.Count == 0;

    /// <summary>Takes what the initial answer has left. False: that is nothing, and the answer is complete as it is.</summary>
    public bool Begin(IncrementalWork work)
    {
        Start(work);
        return !IsFinished;
    }

    /// <summary>Takes the contents of the next payload, and begins another.</summary>
    public IncrementalPayload TakePayload()
    {
        var taken = Payload;
        Payload = new IncrementalPayload();
        foreach (var stream in _openStreams)
        {
            stream.Entry = null;
        }

        return taken;
    }

    /// <summary>A part is complete, with what it leaves for later itself.</summary>
    public void Complete(DeferredPart part, IncrementalWork? work)
    {
        if (part.IsReleased)
        {
            Drop(work);
            return;
        }

        part.IsComplete = true;
        AddTo(part, work);
        var fragments = new List<DeferredFragment>();
        var streams = new List<ItemStream>();
        foreach (var fragment in part.Fragments)
        {
            if (fragment.IsOpen)
            {
                fragment.Waiting--;
                TryDeliver(fragment, fragments, streams);
            }
        }

        Start(fragments, streams);
    }

    /// <summary>A null has bubbled out of a part: the fragments that need it fail with its errors.</summary>
    public void Fail(DeferredPart part)
    {
        if (part.IsReleased)
        {
            return;
        }

        part.HasFailed = true;
        foreach (var fragment in part.Fragments)
        {
            if (fragment.IsAnnounced)
            {
                Fail(fragment, part.Errors ?? (IReadOnlyList<GraphQLError>)[]);
            }
        }
    }

    /// <summary>The next item of a stream is complete, with what it leaves for later itself.</summary>
    public void Deliver(StreamedItem item, IncrementalWork? work)
    {
        var stream = item.Stream;
        if (!stream.IsOpen)
        {
            Drop(work);
            return;
        }

        if (stream.Entry is null)
        {
            stream.Entry = new ItemsEntry(stream);
            Payload.Incremental.Add(stream.Entry);
        }

        stream.Entry.Items.Add(item);
        item.IsReleased = true;
        if (work is not null)
        {
            Start(work);
        }
    }

    /// <summary>A stream has no more items, or, with errors, can have none.</summary>
    public void End(ItemStream stream, IReadOnlyList<GraphQLError>? errors)
    {
        if (stream.IsOpen)
        {
            stream.IsOpen = false;
            _openStreams.Remove(stream);
            Payload.Completed.Add(new CompletedEntry(stream.Id, errors));
            DroppedStreams.Add(stream);
        }
    }

    /// <summary>Ends everything that is not delivered.</summary>
    /// <param name="createError">What a client is told of each that was announced, beside that nothing more comes.</param>
    public void Abort(Func<IPending, GraphQLError?> createError)
    {
        while (_announcedFragments is [var fragment, ..])
        {
            Fail(fragment, createError(fragment) is { } error ? [error] : []);
        }

        while (_openStreams is [var stream, ..])
        {
            End(stream, createError(stream) is { } error ? [error] : []);
        }

        Due.Clear();
        DueStreams.Clear();
    }

    /// <summary>Ends what has been found but will never be part of the answer.</summary>
    public void Drop(IncrementalWork? work)
    {
        if (work is not null)
        {
            DroppedStreams.AddRange(work.Streams);
        }
    }
}
