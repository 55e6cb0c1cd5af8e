using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Sessions;

/// <summary>
/// One sign-in of one user, kept alive by a refresh token that changes with every use. Only hashes are kept. A token
/// that was already exchanged stays known as <see cref="SpentRefreshToken"/>: who shows one has stolen it or was
/// stolen from, and the session ends.
/// </summary>
public sealed class Session
{
    /// <summary>Longest IP address in text: an IPv6 address with an IPv4 one inside.</summary>
    public const int MaxIpLength = 45;

    /// <summary>Longest name of an audience.</summary>
    public const int MaxAudienceLength = 20;

    private readonly List<SpentRefreshToken> _spentRefreshTokens = [];

    private Session()
    {
    }

    public long Id { get; private set; }

    public long UserId { get; private set; }

    public User User { get; private set; } = null!;

    /// <summary>
    /// Hash of the refresh token that is good now. It is also the concurrency token: of two exchanges of one
    /// refresh token, one wins and the other gets a concurrency exception.
    /// </summary>
    public byte[] RefreshTokenHash { get; private set; } = null!;

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When the session was ended before its time: by sign-out, by an administrator, or after a theft.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Why it was ended; null while it was not, and for sessions that ended before reasons were kept.</summary>
    public SessionEndReason? EndReason { get; private set; }

    /// <summary>From where it was started, where that is known.</summary>
    public string? Ip { get; private set; }

    /// <summary>
    /// Whether its access tokens last as long as it does, as the user asked when he signed in: clients that cannot exchange tokens stay
    /// signed in so.
    /// </summary>
    public bool KeepsSignedIn { get; private set; }

    /// <summary>Whose clients signed in, a legacy dialect's for instance; null for clients of the graph.</summary>
    public string? Audience { get; private set; }

    public IReadOnlyCollection<SpentRefreshToken> SpentRefreshTokens => _spentRefreshTokens;

    /// <summary>A new session.</summary>
    public static Session Start(
        long userId,
        byte[] refreshTokenHash,
        DateTimeOffset now,
        DateTimeOffset expiresAt,
        string? ip = null,
        bool keepsSignedIn = false,
        string? audience = null) => new()
        {
            UserId = userId,
            Ip = ip,
            RefreshTokenHash = refreshTokenHash,
            CreatedAt = now.ToStored(),
            ExpiresAt = expiresAt.ToStored(),
            KeepsSignedIn = keepsSignedIn,
            Audience = audience
        };

    /// <summary>Whether the session holds at that time.</summary>
    public bool IsActive(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    /// <summary>Exchanges the refresh token; the old one is remembered as spent.</summary>
    /// <exception cref="InvalidOperationException">The session has ended.</exception>
    public void Rotate(byte[] refreshTokenHash, DateTimeOffset now, DateTimeOffset expiresAt)
    {
        if (!IsActive(now))
        {
            throw new InvalidOperationException("A session that has ended cannot be continued.");
        }

        _spentRefreshTokens.Add(new SpentRefreshToken(RefreshTokenHash, Id, now.ToStored()));
        RefreshTokenHash = refreshTokenHash;
        ExpiresAt = expiresAt.ToStored();
    }

    /// <summary>Ends the session; a second time changes nothing.</summary>
    public void Revoke(SessionEndReason reason, DateTimeOffset now)
    {
        if (RevokedAt is null)
        {
            RevokedAt = now.ToStored();
            EndReason = reason;
        }
    }
}
