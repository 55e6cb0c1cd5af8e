namespace RecruitGraph.GraphQL.Execution;

internal sealed partial class IncrementalGraph
{
    private void AddTo(DeferredPart part, IncrementalWork? work)
    {
        if (work is not null)
        {
            AddFragments(work.Fragments, []);
            AddParts(work.Parts);
            part.Streams.AddRange(work.Streams);
        }
    }

    /// <summary>Places fragments below their parents; those without a parent are added to the roots.</summary>
    private static void AddFragments(List<DeferredFragment> fragments, List<DeferredFragment> roots)
    {
        // All are open before any is placed, since what is inside an object comes before what begins at it.
        foreach (var fragment in fragments)
        {
            fragment.IsOpen = true;
        }

        foreach (var fragment in fragments)
        {
            if (fragment.Parent is null)
            {
                roots.Add(fragment);
            }
            else if (fragment.Parent.IsOpen)
            {
                fragment.Parent.Children.Add(fragment);
            }
            else
            {
                Forget(fragment);
            }
        }
    }

    private static void Forget(DeferredFragment fragment)
    {
        fragment.IsOpen = false;
        foreach (var child in fragment.Children)
        {
            Forget(child);
        }
    }

    private void AddParts(List<DeferredPart> parts)
    {
        foreach (var part in parts)
        {
            foreach (var fragment in part.Fragments)
            {
                if (fragment.IsOpen)
                {
                    fragment.Parts.Add(part);
                    fragment.Waiting++;
                    if (fragment.IsAnnounced)
                    {
                        MakeDue(part);
                    }
                }
            }
        }
    }

    /// <summary>Finds what is to be announced: a fragment that has fields of its own, else those inside it.</summary>
    private static void OpenUp(List<DeferredFragment> fragments, List<DeferredFragment> found)
    {
        foreach (var fragment in fragments)
        {
            if (!fragment.IsOpen)
            {
                continue;
            }

            if (fragment.Parts.Count > 0)
            {
                found.Add(fragment);
            }
            else
            {
                fragment.IsOpen = false;
                OpenUp(fragment.Children, found);
            }
        }
    }

    private void Start(IncrementalWork work)
    {
        var roots = new List<DeferredFragment>();
        AddFragments(work.Fragments, roots);
        AddParts(work.Parts);
        var fragments = new List<DeferredFragment>();
        OpenUp(roots, fragments);
        Announce(fragments, work.Streams);
        Start(fragments, work.Streams);
    }

    /// <summary>Lets what has been announced be executed; both lists grow by what that completes.</summary>
    private void Start(List<DeferredFragment> fragments, List<ItemStream> streams)
    {
        for (var i = 0; i < fragments.Count; i++)
        {
            var fragment = fragments[i];
            if (fragment.Parts.Find(static p => p.HasFailed) is { } failed)
            {
                Fail(fragment, failed.Errors ?? (IReadOnlyList<GraphQLError>)[]);
                continue;
            }

            foreach (var part in fragment.Parts)
            {
                MakeDue(part);
            }

            // Parts that it shares with another fragment may be complete already.
            TryDeliver(fragment, fragments, streams);
        }

        DueStreams.AddRange(streams);
    }

    private void Announce(List<DeferredFragment> fragments, List<ItemStream> streams)
    {
        foreach (var fragment in fragments)
        {
            fragment.Id = _nextId++;
            _announcedFragments.Add(fragment);
            Payload.Pending.Add(fragment);
        }

        foreach (var stream in streams)
        {
            stream.Id = _nextId++;
            stream.IsOpen = true;
            _openStreams.Add(stream);
            Payload.Pending.Add(stream);
        }
    }

    private void MakeDue(DeferredPart part)
    {
        if (!part.IsStarted)
        {
            part.IsStarted = true;
            Due.Add(part);
        }
    }

    /// <summary>Delivers a fragment if it is complete, and announces what was inside it; that is added to the lists.</summary>
    private void TryDeliver(DeferredFragment fragment, List<DeferredFragment> fragments, List<ItemStream> streams)
    {
        if (!fragment.IsAnnounced || fragment.Waiting > 0)
        {
            return;
        }

        var newStreams = new List<ItemStream>();
        foreach (var part in fragment.Parts.ToArray())
        {
            Payload.Incremental.Add(DataEntry.Create(fragment, part));
            newStreams.AddRange(part.Streams);
            Release(part);
        }

        var newFragments = new List<DeferredFragment>();
        OpenUp(fragment.Children, newFragments);
        Close(fragment, null);
        Announce(newFragments, newStreams);
        fragments.AddRange(newFragments);
        streams.AddRange(newStreams);
    }

    private void Fail(DeferredFragment fragment, IReadOnlyList<GraphQLError> errors)
    {
        Close(fragment, errors);
        Remove(fragment);
    }

    private void Close(DeferredFragment fragment, IReadOnlyList<GraphQLError>? errors)
    {
        fragment.IsOpen = false;
        _announcedFragments.Remove(fragment);
        Payload.Completed.Add(new CompletedEntry(fragment.Id, errors));
    }

    /// <summary>Gives up the parts that no other fragment needs, with the fragments inside.</summary>
    private void Remove(DeferredFragment fragment)
    {
        fragment.IsOpen = false;
        foreach (var part in fragment.Parts.ToArray())
        {
            if (!Array.Exists(part.Fragments, static f => f.IsOpen))
            {
                DroppedStreams.AddRange(part.Streams);
                Release(part);
            }
        }

        foreach (var child in fragment.Children)
        {
            if (child.IsOpen)
            {
                Remove(child);
            }
        }
    }

    private static void Release(DeferredPart part)
    {
        part.IsReleased = true;
        foreach (var fragment in part.Fragments)
        {
            fragment.Parts.Remove(part);
        }
    }
}
