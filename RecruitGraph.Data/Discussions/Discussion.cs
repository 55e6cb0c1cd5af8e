namespace RecruitGraph.Data.Discussions;

/// <summary>Something a user wants to talk about with others.</summary>
public sealed class Discussion : IModerated, IVersioned
{
    /// <summary>Longest title.</summary>
    public const int MaxTitleLength = 128;

    /// <summary>Longest content.</summary>
    public const int MaxContentLength = 20_000;

    /// <summary>Most tags.</summary>
    public const int MaxTags = 10;

    private readonly List<DiscussionTag> _tags = [];

    private Discussion()
    {
    }

    public long Id { get; private set; }

    public long AuthorId { get; private set; }

    /// <summary>What it is about, such as <c>"What do they ask at Acme?"</c>.</summary>
    public string Title { get; private set; } = null!;

    /// <summary>What the author has to say; at most 20,000 characters. Such as <c>"When do you ask how long it will take?"</c>.</summary>
    public string Content { get; private set; } = null!;

    /// <summary>When it was posted.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When its author last changed it.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>When a moderator hid it; null while it shows.</summary>
    public DateTimeOffset? HiddenAt { get; private set; }

    /// <summary>The moderator who hid it.</summary>
    public long? HiddenById { get; private set; }

    /// <summary>When its author deleted it.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>1 at first, one more with every change; of two changes of one version, one wins.</summary>
    public int Version { get; private set; }

    /// <summary>The tags, where they were loaded; see <see cref="DiscussionTag.Position"/>.</summary>
    public IReadOnlyCollection<DiscussionTag> Tags => _tags;

    /// <summary>A new discussion.</summary>
    /// <inheritdoc cref="Edit" path="/exception"/>
    public static Discussion Post(long authorId, string title, string content, IReadOnlyList<string> tags, DateTimeOffset now)
    {
        var discussion = new Discussion { AuthorId = authorId, CreatedAt = now.ToStored() };
        discussion.Edit(title, content, tags, now);
        return discussion;
    }

    /// <summary>Replaces title, content and tags, which must be loaded. Of tags that differ in case alone the first stays.</summary>
    /// <exception cref="OutOfRangeException">More than <see cref="MaxTags"/>.</exception>
    public void Edit(string title, string content, IReadOnlyList<string> tags, DateTimeOffset now)
    {
        var wanted = tags.DistinctBy(NormalizedText.Of).ToList();
        OutOfRangeException.ThrowUnless("number of tags", wanted.Count, 0, MaxTags);
        Title = title;
        Content = content;
        _tags.RemoveAll(tag => tag.Position >= wanted.Count);
        for (var position = 0; position < wanted.Count; position++)
        {
            if (_tags.Find(tag => tag.Position == position) is { } present)
            {
                present.Become(wanted[position]);
            }
            else
            {
                _tags.Add(new DiscussionTag(wanted[position], position));
            }
        }

        UpdatedAt = now.ToStored();
        Version++;
    }

    /// <inheritdoc/>
    public void Hide(long moderatorId, DateTimeOffset now)
    {
        if (HiddenAt is null)
        {
            HiddenAt = now.ToStored();
            HiddenById = moderatorId;
            Version++;
        }
    }

    /// <inheritdoc/>
    public void Show()
    {
        if (HiddenAt is not null)
        {
            HiddenAt = null;
            HiddenById = null;
            Version++;
        }
    }

    /// <inheritdoc/>
    public void Delete(DateTimeOffset now)
    {
        if (DeletedAt is null)
        {
            DeletedAt = now.ToStored();
            Version++;
        }
    }
}
