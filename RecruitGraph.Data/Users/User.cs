using System.Globalization;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.EmailConfirmations;
using RecruitGraph.Data.Sessions;

namespace RecruitGraph.Data.Users;

/// <summary>Someone who can sign in.</summary>
public sealed class User : IVersioned
{
    /// <summary>Longest user name, in UTF-16 units.</summary>
    public const int MaxUserNameLength = 254;

    /// <summary>Longest e-mail address.</summary>
    public const int MaxEmailLength = 254;

    /// <summary>Longest display name.</summary>
    public const int MaxDisplayNameLength = 128;

    /// <summary>Longest password hash.</summary>
    public const int MaxPasswordHashLength = 512;

    private readonly List<Session> _sessions = [];

    private User()
    {
    }

    public long Id { get; private set; }

    /// <summary>Signs in. Unique without regard to case, among user names and e-mail addresses together. Such as <c>"anna"</c>.</summary>
    public string UserName { get; private set; } = null!;

    /// <summary>Signs in as well. Unique without regard to case, among user names and e-mail addresses together.</summary>
    public string? Email { get; private set; }

    /// <summary><see cref="UserName"/> in the form in which names are compared.</summary>
    public string NormalizedUserName { get; private set; } = null!;

    /// <summary><see cref="Email"/> in the form in which names are compared.</summary>
    public string? NormalizedEmail { get; private set; }

    public string PasswordHash { get; private set; } = null!;

    /// <summary>What he may do.</summary>
    public Role Role { get; private set; }

    /// <summary>The name that he shows. Such as <c>"Анна Иванова"</c>.</summary>
    public string? DisplayName { get; private set; }

    /// <summary>When he registered.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When he proved that the e-mail address is his.</summary>
    public DateTimeOffset? EmailConfirmedAt { get; private set; }

    /// <summary>How often a wrong password was given since the last right one.</summary>
    public int FailedSignIns { get; private set; }

    /// <summary>Until then nobody signs in as him, also with the right password.</summary>
    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>When his personal data went; what he wrote stays, under a neutral name.</summary>
    public DateTimeOffset? AnonymisedAt { get; private set; }

    /// <summary>1 at first, one more with every change; of two changes of one version, one wins.</summary>
    public int Version { get; private set; }

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
            CreatedAt = now.ToStored(),
            Version = 1
        };

    /// <summary>Replaces the hash, for a new password or a stronger algorithm.</summary>
    /// <inheritdoc cref="ChangeEmail" path="/exception"/>
    public void ChangePasswordHash(string passwordHash)
    {
        Touch();
        PasswordHash = passwordHash;
    }

    /// <summary>Gives another role. Rights come from here, so this holds at once.</summary>
    /// <inheritdoc cref="ChangeEmail" path="/exception"/>
    public void ChangeRole(Role role)
    {
        Touch();
        Role = role;
    }

    /// <summary>Gives another name to be shown.</summary>
    /// <inheritdoc cref="ChangeEmail" path="/exception"/>
    public void ChangeDisplayName(string? displayName)
    {
        Touch();
        DisplayName = displayName;
    }

    /// <summary>Gives another address, which is then to be confirmed; the same one in another case stays confirmed.</summary>
    /// <remarks>Saving throws <see cref="SignInNameTakenException"/> where it is somebody else's.</remarks>
    /// <exception cref="UserAnonymisedException">He was anonymised.</exception>
    public void ChangeEmail(string? email)
    {
        Touch();
        var normalized = email is null ? null : SignInName.Normalize(email);
        EmailConfirmedAt = normalized == NormalizedEmail ? EmailConfirmedAt : null;
        Email = email;
        NormalizedEmail = normalized;
    }

    /// <summary>He shows that the address is his.</summary>
    /// <exception cref="EmailAlreadyConfirmedException">It is confirmed already.</exception>
    /// <exception cref="EmailConfirmationInvalidException">The confirmation is not good, or not for this address.</exception>
    /// <exception cref="UserAnonymisedException">He was anonymised.</exception>
    public void ConfirmEmail(EmailConfirmation confirmation, DateTimeOffset now)
    {
        if (EmailConfirmedAt is not null)
        {
            throw new EmailAlreadyConfirmedException();
        }

        confirmation.Use(this, now);
        Touch();
        EmailConfirmedAt = now.ToStored();
    }

    /// <summary>Whether his sign-in is locked at that time.</summary>
    public bool IsLocked(DateTimeOffset now) => now < LockedUntil;

    /// <summary>A wrong password was given; enough of them lock the sign-in. A locked sign-in is not counted.</summary>
    public void NoteFailedSignIn(DateTimeOffset now, LockoutPolicy policy)
    {
        if (IsLocked(now))
        {
            return;
        }

        FailedSignIns++;
        if (policy.Failures > 0 && FailedSignIns >= policy.Failures)
        {
            LockedUntil = (now + policy.Duration).ToStored();
        }
    }

    /// <summary>The right password was given: earlier failures are forgotten.</summary>
    public void NoteSignIn()
    {
        FailedSignIns = 0;
        LockedUntil = null;
    }

    /// <summary>
    /// Takes away every name under which he signs in and all that says who he is; a second time changes nothing. His
    /// sessions, profile, résumé and candidate are for the caller to end.
    /// </summary>
    public void Anonymise(DateTimeOffset now)
    {
        if (AnonymisedAt is not null)
        {
            return;
        }

        Touch();
        UserName = string.Create(CultureInfo.InvariantCulture, $"anonymised-{Id}");
        NormalizedUserName = SignInName.Normalize(UserName);
        Email = null;
        NormalizedEmail = null;
        EmailConfirmedAt = null;
        PasswordHash = "";
        DisplayName = null;
        NoteSignIn();
        AnonymisedAt = now.ToStored();
    }

    private void Touch()
    {
        if (AnonymisedAt is not null)
        {
            throw new UserAnonymisedException();
        }

        Version++;
    }
}
