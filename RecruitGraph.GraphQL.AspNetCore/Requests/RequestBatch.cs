namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>The requests of an array, in its order; it must outlive their answers.</summary>
internal sealed class RequestBatch : IDisposable
{
    private readonly List<BatchEntry> _entries = [];

    public IReadOnlyList<BatchEntry> Entries => _entries;

    /// <summary>
    /// Whether all of them are seen to be queries, so that none can notice in which order they run. What brings no document of its
    /// own is not seen to be one.
    /// </summary>
    public bool HasQueriesAlone
    {
        get
        {
            foreach (var entry in _entries)
            {
                if (entry.Request is { MayMutate: true })
                {
                    return false;
                }
            }

            return true;
        }
    }

    public void Add(BatchEntry entry) => _entries.Add(entry);

    public void Dispose()
    {
        foreach (var entry in _entries)
        {
            entry.Request?.Dispose();
        }

        _entries.Clear();
    }
}

/// <summary>One element of an array of requests: a request, or why it is none.</summary>
internal readonly record struct BatchEntry(ParsedRequest? Request, RequestRefusedException? Refusal);
