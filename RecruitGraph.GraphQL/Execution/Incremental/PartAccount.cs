namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// Counts what <c>@defer</c> and <c>@stream</c> make of one answer, before it is made: how many parts, of which there may be
/// <see cref="Analysis.RequestLimits.MaxParts"/>, and the memory that parts hold until they are delivered, since a client may
/// take its time. Sizes are estimates, with lists and paths.
/// </summary>
internal sealed class PartAccount(RequestExecutorOptions options)
{
    private const int AnnouncedBytes = 512;
    private const int GroupBytes = 256;
    private const int GroupMemberBytes = 16;
    private const int ItemBytes = 128;

    private long _made;
    private long _held;

    /// <summary>What the parts of a plan hold on one object.</summary>
    public static long Measure(DeferUsage[] newUsages, DeferredGroup[] groups) =>
        (newUsages.LongLength * AnnouncedBytes) + groups.Sum(static group => MeasureGroup(group.Usages.Length));

    /// <summary>Counts what is deferred on an object.</summary>
    /// <exception cref="ResponseSizeException">It is too much.</exception>
    public void Add(DeferPlan plan) => Add(plan.PartCount, plan.PartBytes);

    /// <summary>Counts a list that is streamed.</summary>
    /// <exception cref="ResponseSizeException">It is too much.</exception>
    public void AddStream() => Add(1, AnnouncedBytes);

    /// <summary>Counts an item of such a list, which is a part of its list's part.</summary>
    /// <exception cref="ResponseSizeException">There is no memory for it.</exception>
    public void AddItem() => Add(0, ItemBytes);

    /// <summary>What a payload delivers is held no more.</summary>
    public void GiveBack(IncrementalPayload delivered)
    {
        var bytes = (long)delivered.Completed.Count * AnnouncedBytes;
        foreach (var entry in delivered.Incremental)
        {
            bytes += entry switch
            {
                DataEntry data => MeasureGroup(data.Part.Fragments.Length),
                ItemsEntry items => (long)items.Items.Count * ItemBytes,
                _ => 0,
            };
        }

        _held -= bytes;
        options.Memory.GiveBack(bytes);
    }

    /// <summary>Nothing is held any more.</summary>
    public void GiveBackAll()
    {
        options.Memory.GiveBack(_held);
        _held = 0;
    }

    private static long MeasureGroup(int fragments) => GroupBytes + (fragments * GroupMemberBytes);

    private void Add(int parts, long bytes)
    {
        if (_made + parts > options.Limits.MaxParts)
        {
            throw ResponseSizeException.OfParts(_made + parts, options.Limits.MaxParts);
        }

        if (!options.Memory.TryTake(bytes))
        {
            throw ResponseSizeException.OfAllAnswers(options.Memory.Held + bytes, options.Memory.Allowed);
        }

        _made += parts;
        _held += bytes;
    }
}
