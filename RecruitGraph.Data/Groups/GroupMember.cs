using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Groups;

/// <summary>That a user belongs to a group.</summary>
public sealed class GroupMember
{
    private GroupMember()
    {
    }

    public long GroupId { get; private set; }

    public Group Group { get; private set; } = null!;

    public long UserId { get; private set; }

    public User User { get; private set; } = null!;

    /// <summary>Since when he belongs to it.</summary>
    public DateTimeOffset AddedAt { get; private set; }

    public long AddedById { get; private set; }

    /// <summary>Takes a user in. Saving throws <see cref="DuplicateGroupMemberException"/> where he belongs already.</summary>
    public static GroupMember Add(long groupId, long userId, long actorId, DateTimeOffset now) => new()
    {
        GroupId = groupId,
        UserId = userId,
        AddedById = actorId,
        AddedAt = now.ToStored()
    };
}
