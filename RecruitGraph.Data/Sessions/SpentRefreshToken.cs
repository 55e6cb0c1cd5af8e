namespace RecruitGraph.Data.Sessions;

/// <summary>The hash of a refresh token that was already exchanged for another.</summary>
public sealed class SpentRefreshToken
{
    private SpentRefreshToken()
    {
    }

    internal SpentRefreshToken(byte[] hash, long sessionId, DateTimeOffset spentAt)
    {
        Hash = hash;
        SessionId = sessionId;
        SpentAt = spentAt;
    }

    /// <summary>The hash, the key.</summary>
    public byte[] Hash { get; private set; } = null!;

    public long SessionId { get; private set; }

    public Session Session { get; private set; } = null!;

    public DateTimeOffset SpentAt { get; private set; }
}
