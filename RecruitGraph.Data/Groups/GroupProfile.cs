namespace RecruitGraph.Data.Groups;

/// <summary>Where a group is found.</summary>
public sealed class GroupProfile
{
    /// <summary>Longest location.</summary>
    public const int MaxLocationLength = 256;

    /// <summary>Longest telephone number.</summary>
    public const int MaxContactPhoneLength = 12;

    private GroupProfile()
    {
    }

    internal GroupProfile(string? location, string? contactPhone, long createdById, DateTimeOffset createdAt)
    {
        Location = location;
        ContactPhone = contactPhone;
        CreatedById = createdById;
        CreatedAt = createdAt;
    }

    /// <summary>Whose, and the key.</summary>
    public long GroupId { get; private set; }

    /// <summary>Where the group sits. Such as <c>"北京市海淀区"</c>.</summary>
    public string? Location { get; private set; }

    /// <summary>How the group is reached. Such as <c>"555 0123"</c>.</summary>
    public string? ContactPhone { get; private set; }

    /// <summary>When this was first written.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    public long CreatedById { get; private set; }

    /// <summary>When it was last changed; null while it never was.</summary>
    public DateTimeOffset? ModifiedAt { get; private set; }

    public long? ModifiedById { get; private set; }

    internal void Edit(string? location, string? contactPhone, long actorId, DateTimeOffset now)
    {
        Location = location;
        ContactPhone = contactPhone;
        ModifiedAt = now;
        ModifiedById = actorId;
    }
}
