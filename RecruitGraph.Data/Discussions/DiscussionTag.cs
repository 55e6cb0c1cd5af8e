namespace RecruitGraph.Data.Discussions;

/// <summary>A tag of a discussion, in its author's words.</summary>
public sealed class DiscussionTag
{
    /// <summary>Longest tag.</summary>
    public const int MaxNameLength = 20;

    private DiscussionTag()
    {
    }

    internal DiscussionTag(string name, int position)
    {
        Name = name;
        Position = position;
    }

    public long DiscussionId { get; private set; }

    /// <summary>Order among the discussion's tags, from 0; the key within it.</summary>
    public int Position { get; private set; }

    public string Name { get; private set; } = null!;

    internal void Become(string name) => Name = name;
}
