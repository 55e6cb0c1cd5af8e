namespace RecruitGraph.Data.BlockedUsers;

/// <summary>That a user is blocked, or was: he cannot sign in, apply or post until the block is lifted.</summary>
public sealed class BlockedUser
{
    /// <summary>Longest reason.</summary>
    public const int MaxReasonLength = 64;

    /// <summary>What stands in place of the reason once the user is anonymised.</summary>
    public const string ForgottenReason = "anonymised";

    private BlockedUser()
    {
    }

    public long Id { get; private set; }

    public long UserId { get; private set; }

    /// <summary>Why, for the staff; <c>"anonymised"</c> once the user is. Such as <c>"Advertising in comments"</c>.</summary>
    public string Reason { get; private set; } = null!;

    /// <summary>Since when.</summary>
    public DateTimeOffset BlockedAt { get; private set; }

    /// <summary>Who blocked him; null where the house did it by itself.</summary>
    public long? BlockedById { get; private set; }

    /// <summary>When the block was lifted; null while it holds. Also the concurrency token, so that it is lifted once.</summary>
    public DateTimeOffset? LiftedAt { get; private set; }

    public long? LiftedById { get; private set; }

    /// <summary>Blocks a user. Saving throws <see cref="UserAlreadyBlockedException"/> where he is blocked.</summary>
    public static BlockedUser Block(long userId, string reason, long? actorId, DateTimeOffset now) => new()
    {
        UserId = userId,
        Reason = reason,
        BlockedById = actorId,
        BlockedAt = now.ToStored()
    };

    /// <summary>Lifts the block; a second time changes nothing.</summary>
    public void Lift(long actorId, DateTimeOffset now)
    {
        if (LiftedAt is null)
        {
            LiftedAt = now.ToStored();
            LiftedById = actorId;
        }
    }
}
