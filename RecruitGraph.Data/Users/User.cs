using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Sessions;

namespace RecruitGraph.Data.Users;

/// <summary>Someone who can sign in.</summary>
public sealed class User
{
    /// <summary>Longest user name, in UTF-16 units.</summary>
    public const int MaxUserNameLength = 254;

    /// <summary>Longest e-mail address.</summary>
    public const int MaxEmailLength = 254;

    /// <summary>Longest display name.</summary>
    public const int MaxDisplayNameLength = 128;

    private readonly List<Session> _sessions = [];

    private User()
    {
    }

    public long Id { get; private set; }

    /// <summary>Signs in. Unique without regard to case, among user names and e-mail addresses together.</summary>
    public string UserName { get; private set; } = null!;

    /// <summary>Signs in as well. Unique without regard to case, among user names and e-mail addresses together.</summary>
    public string? Email { get; private set; }

    /// <summary><see cref="UserName"/> in the form in which names are compared.</summary>
    public string NormalizedUserName { get; private set; } = null!;

    /// <summary><see cref="Email"/> in the form in which names are compared.</summary>
    public string? NormalizedEmail { get; private set; }

    public string PasswordHash { get; private set; } = null!;

    public Role Role { get; private set; }

    public string? DisplayName { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The user's own candidate; there is one as soon as he has applied somewhere.</summary>
    public Candidate? Candidate { get; private set; }

    public IReadOnlyCollection<Session> Sessions => _sessions;

    /// <summary>A new user. Saving throws <see cref="SignInNameTakenException"/> where a name is somebody else's.</summary>
    public static User Register(
        string userName, string? email, string passwordHash, Role role, string? displayName, DateTimeOffset now) => new()
        {
            UserName = userName,
            NormalizedUserName = SignInName.Normalize(userName),
            Email = email,
            NormalizedEmail = email is null ? null : SignInName.Normalize(email),
            PasswordHash = passwordHash,
            Role = role,
            DisplayName = displayName,
            CreatedAt = now.ToStored()
        };

    /// <summary>Replaces the hash, for a new password or a stronger algorithm.</summary>
    public void ChangePasswordHash(string passwordHash) => PasswordHash = passwordHash;

    /// <summary>Gives another role. Rights come from here, so this holds at once.</summary>
    public void ChangeRole(Role role) => Role = role;
}
