using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Candidates;

/// <summary>Someone who applies: contact data and, where he has an account, his user.</summary>
public sealed class Candidate
{
    /// <summary>Longest full name.</summary>
    public const int MaxFullNameLength = 128;

    /// <summary>Longest e-mail address.</summary>
    public const int MaxEmailLength = 254;

    /// <summary>Longest telephone number.</summary>
    public const int MaxPhoneNumberLength = 32;

    /// <summary>Longest text for the sex.</summary>
    public const int MaxSexLength = 32;

    private readonly List<Application> _applications = [];

    private Candidate()
    {
    }

    public long Id { get; private set; }

    /// <summary>The account, where there is one. A user has at most one candidate.</summary>
    public long? UserId { get; private set; }

    public User? User { get; private set; }

    public string FullName { get; private set; } = null!;

    public string? Email { get; private set; }

    public string? PhoneNumber { get; private set; }

    /// <summary>As the candidate wrote it, in his own language.</summary>
    public string? Sex { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public IReadOnlyCollection<Application> Applications => _applications;

    /// <summary>The candidate of a user, with what his account says of him.</summary>
    public static Candidate Of(User user, DateTimeOffset now) => new()
    {
        UserId = user.Id == 0 ? null : user.Id,
        User = user,
        FullName = user.DisplayName ?? user.UserName[..Math.Min(user.UserName.Length, MaxFullNameLength)],
        Email = user.Email,
        CreatedAt = now.ToStored()
    };

    /// <summary>A candidate without an account.</summary>
    public static Candidate Anonymous(string fullName, string? email, string? phoneNumber, string? sex, DateTimeOffset now) => new()
    {
        FullName = fullName,
        Email = email,
        PhoneNumber = phoneNumber,
        Sex = sex,
        CreatedAt = now.ToStored()
    };

    /// <summary>Replaces the contact data.</summary>
    public void Edit(string fullName, string? email, string? phoneNumber, string? sex)
    {
        FullName = fullName;
        Email = email;
        PhoneNumber = phoneNumber;
        Sex = sex;
    }
}
