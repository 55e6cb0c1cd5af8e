using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.EmailConfirmations;

/// <summary>
/// The token by which a user proves that an e-mail address is his. There is one a user: asking again replaces the
/// older one. Only its hash is kept.
/// </summary>
public sealed class EmailConfirmation
{
    private EmailConfirmation()
    {
    }

    /// <summary>Whose, and the key.</summary>
    public long UserId { get; private set; }

    public User User { get; private set; } = null!;

    /// <summary>The address that it proves; worthless once the user has another.</summary>
    public string Email { get; private set; } = null!;

    /// <summary>
    /// SHA-256 of the token. It is also the concurrency token: of two requests at once, one is sent a token that
    /// works and the other gets a concurrency exception.
    /// </summary>
    public byte[] TokenHash { get; private set; } = null!;

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was used; it works once.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>The first token of a user, for the address he has now.</summary>
    /// <exception cref="EmailAlreadyConfirmedException">The address is confirmed.</exception>
    /// <exception cref="InvalidOperationException">He has no address.</exception>
    public static EmailConfirmation Request(User user, byte[] tokenHash, DateTimeOffset now, DateTimeOffset expiresAt)
    {
        var confirmation = new EmailConfirmation { UserId = user.Id, User = user };
        confirmation.Renew(user, tokenHash, now, expiresAt);
        return confirmation;
    }

    /// <summary>Replaces the token by another, for the address the user has now.</summary>
    /// <inheritdoc cref="Request" path="/exception"/>
    public void Renew(User user, byte[] tokenHash, DateTimeOffset now, DateTimeOffset expiresAt)
    {
        if (user.EmailConfirmedAt is not null)
        {
            throw new EmailAlreadyConfirmedException();
        }

        Email = user.Email ?? throw new InvalidOperationException("A user without an e-mail address has nothing to confirm.");
        TokenHash = tokenHash;
        CreatedAt = now.ToStored();
        ExpiresAt = expiresAt.ToStored();
        UsedAt = null;
    }

    /// <summary>Spends the token.</summary>
    /// <exception cref="EmailConfirmationInvalidException">It was used, has run out, or is for another address or user.</exception>
    internal void Use(User user, DateTimeOffset now)
    {
        if (UserId != user.Id || Email != user.Email || UsedAt is not null || now >= ExpiresAt)
        {
            throw new EmailConfirmationInvalidException();
        }

        UsedAt = now.ToStored();
    }
}
