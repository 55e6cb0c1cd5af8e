namespace RecruitGraph.Data.Groups;

/// <summary>Users who belong together, a department for instance.</summary>
public sealed class Group : IVersioned
{
    /// <summary>Longest name.</summary>
    public const int MaxNameLength = 150;

    private readonly List<GroupMember> _members = [];

    private Group()
    {
    }

    public long Id { get; private set; }

    /// <summary>Unique without regard to case and white space. Such as <c>"Recruiting"</c>.</summary>
    public string Name { get; private set; } = null!;

    /// <summary><see cref="Name"/> in the form in which names are compared.</summary>
    public string NormalizedName { get; private set; } = null!;

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>1 at first, one more with every change; of two changes of one version, one wins.</summary>
    public int Version { get; private set; }

    /// <summary>Where the group is found; not every group has one.</summary>
    public GroupProfile? Profile { get; private set; }

    public IReadOnlyCollection<GroupMember> Members => _members;

    /// <summary>A new group. Saving throws <see cref="GroupNameTakenException"/> where the name exists.</summary>
    public static Group Create(string name, DateTimeOffset now)
    {
        var group = new Group { CreatedAt = now.ToStored() };
        group.Rename(name);
        return group;
    }

    /// <summary>Gives another name. Saving throws <see cref="GroupNameTakenException"/> where it exists.</summary>
    public void Rename(string name)
    {
        Name = name;
        NormalizedName = NormalizedText.Of(name);
        Version++;
    }

    /// <summary>Writes where the group is found. The profile must be loaded.</summary>
    public void WriteProfile(string? location, string? contactPhone, long actorId, DateTimeOffset now)
    {
        if (Profile is null)
        {
            Profile = new GroupProfile(location, contactPhone, actorId, now.ToStored());
        }
        else
        {
            Profile.Edit(location, contactPhone, actorId, now.ToStored());
        }

        Version++;
    }

    /// <summary>Takes the profile away. It must be loaded; where there is none nothing changes.</summary>
    public void RemoveProfile()
    {
        if (Profile is not null)
        {
            Profile = null;
            Version++;
        }
    }
}
