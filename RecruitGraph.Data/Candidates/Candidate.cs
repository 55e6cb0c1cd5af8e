using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Tags;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Candidates;

/// <summary>Someone who applies: contact data and, where he has an account, his user.</summary>
public sealed class Candidate : IVersioned
{
    /// <summary>Longest full name.</summary>
    public const int MaxFullNameLength = 128;

    /// <summary>Longest e-mail address.</summary>
    public const int MaxEmailLength = 254;

    /// <summary>Longest telephone number.</summary>
    public const int MaxPhoneNumberLength = 32;

    /// <summary>Longest text for the sex.</summary>
    public const int MaxSexLength = 32;

    /// <summary>Longest first name and longest last name.</summary>
    public const int MaxNameLength = 64;

    /// <summary>Longest link to a social network.</summary>
    public const int MaxSocialLinkLength = 512;

    /// <summary>Most skills, and most technologies.</summary>
    public const int MaxEntriesPerDirectory = 50;

    /// <summary>Most tags.</summary>
    public const int MaxTags = 50;

    private readonly List<Application> _applications = [];
    private readonly List<CandidateDirectoryEntry> _entries = [];
    private readonly List<CandidateTag> _tags = [];

    private Candidate()
    {
    }

    public long Id { get; private set; }

    /// <summary>The account, where there is one. A user has at most one candidate.</summary>
    public long? UserId { get; private set; }

    public User? User { get; private set; }

    /// <summary>What he is called. Such as <c>"Анна Иванова"</c>.</summary>
    public string FullName { get; private set; } = null!;

    /// <summary>The first name, where it was given apart. Such as <c>"Анна"</c>.</summary>
    public string? FirstName { get; private set; }

    /// <summary>The last name, where it was given apart. Such as <c>"Иванова"</c>.</summary>
    public string? LastName { get; private set; }

    /// <summary>How he is reached. Such as <c>"anna@example.com"</c>.</summary>
    public string? Email { get; private set; }

    /// <summary><see cref="Email"/> in the form in which addresses are compared.</summary>
    public string? NormalizedEmail { get; private set; }

    public string? PhoneNumber { get; private set; }

    /// <summary><see cref="PhoneNumber"/> in the form in which numbers are compared: digits alone.</summary>
    public string? NormalizedPhoneNumber { get; private set; }

    /// <summary>Keyed hash of the number of his identity card, by which equal numbers are found.</summary>
    public byte[]? IdNumberHash { get; private set; }

    /// <summary>As the candidate wrote it, in his own language. Such as <c>"женский"</c>.</summary>
    public string? Sex { get; private set; }

    /// <summary>A page of his in a social network. Such as <c>"https://example.com/anna"</c>.</summary>
    public string? SocialLink { get; private set; }

    /// <summary>When he was first entered, or first applied.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When his personal data went; his applications stay and count.</summary>
    public DateTimeOffset? AnonymisedAt { get; private set; }

    /// <summary>1 at first, one more with every change; of two changes of one version, one wins.</summary>
    public int Version { get; private set; }

    public IReadOnlyCollection<Application> Applications => _applications;

    /// <summary>The skills and technologies that he says he has, where they were loaded.</summary>
    public IReadOnlyCollection<CandidateDirectoryEntry> Entries => _entries;

    /// <summary>The tags that he has, where they were loaded.</summary>
    public IReadOnlyCollection<CandidateTag> Tags => _tags;

    /// <summary>The candidate of a user, with what his account says of him.</summary>
    public static Candidate Of(User user, DateTimeOffset now)
    {
        var candidate = new Candidate { UserId = user.Id == 0 ? null : user.Id, User = user, CreatedAt = now.ToStored() };
        candidate.Edit(new CandidateDetails(user.DisplayName ?? user.UserName[..Math.Min(user.UserName.Length, MaxFullNameLength)], user.Email));
        return candidate;
    }

    /// <summary>A candidate without an account.</summary>
    public static Candidate Anonymous(CandidateDetails details, DateTimeOffset now)
    {
        var candidate = new Candidate { CreatedAt = now.ToStored() };
        candidate.Edit(details);
        return candidate;
    }

    /// <summary>Replaces who he is and how he is reached.</summary>
    /// <exception cref="CandidateAnonymisedException">He was anonymised.</exception>
    public void Edit(CandidateDetails details)
    {
        EnsureNotAnonymised();
        FullName = details.FullName;
        FirstName = details.FirstName;
        LastName = details.LastName;
        Email = details.Email;
        NormalizedEmail = details.Email is null ? null : SignInName.Normalize(details.Email);
        PhoneNumber = details.PhoneNumber;
        NormalizedPhoneNumber = Candidates.PhoneNumber.Normalize(details.PhoneNumber);
        IdNumberHash = details.IdNumberHash;
        Sex = details.Sex;
        SocialLink = details.SocialLink;
        Version++;
    }

    /// <summary>Takes over what the user says of himself in his profile; what it does not say stays.</summary>
    public void Follow(Profile profile)
    {
        var said = ToDetails() with
        {
            FullName = profile.Name ?? FullName,
            PhoneNumber = profile.PhoneNumber ?? PhoneNumber,
            Sex = profile.Sex ?? Sex,
            IdNumberHash = SameHash(profile.IdNumberHash) ? IdNumberHash : profile.IdNumberHash
        };
        if (said != ToDetails())
        {
            Edit(said);
        }
    }

    /// <summary>Tells the number of his identity card by its keyed hash; the one that is known changes nothing.</summary>
    public void Identify(byte[] idNumberHash)
    {
        if (!SameHash(idNumberHash))
        {
            Edit(ToDetails() with { IdNumberHash = idNumberHash });
        }
    }

    /// <summary>What he says now, to be changed in part: <c>candidate.ToDetails() with { Email = … }</c>.</summary>
    public CandidateDetails ToDetails() => new(FullName, Email, PhoneNumber, Sex)
    {
        FirstName = FirstName,
        LastName = LastName,
        SocialLink = SocialLink,
        IdNumberHash = IdNumberHash
    };

    /// <summary>Replaces his skills and technologies; the present ones must be loaded.</summary>
    /// <exception cref="WrongDirectoryException">An entry is neither a skill nor a technology.</exception>
    /// <exception cref="OutOfRangeException">More than <see cref="MaxEntriesPerDirectory"/> of either.</exception>
    /// <exception cref="CandidateAnonymisedException">He was anonymised.</exception>
    public void DescribeBy(IReadOnlyCollection<DirectoryEntry> entries)
    {
        EnsureNotAnonymised();
        var wanted = entries.DistinctBy(entry => entry.Id).ToList();
        foreach (var directory in wanted.GroupBy(entry => entry.Kind))
        {
            if (directory.Key is not (DirectoryKind.Skill or DirectoryKind.Technology))
            {
                throw new WrongDirectoryException(DirectoryKind.Skill, directory.Key);
            }

            OutOfRangeException.ThrowUnless($"number of entries of {directory.Key}", directory.Count(), 0, MaxEntriesPerDirectory);
        }

        _entries.RemoveAll(present => wanted.All(entry => entry.Id != present.EntryId));
        _entries.AddRange(wanted.Where(entry => !_entries.Exists(present => present.EntryId == entry.Id))
            .Select(entry => new CandidateDirectoryEntry(entry))
            .ToList());
        Version++;
    }

    /// <summary>Takes away all that says who he is; his applications stay. A second time changes nothing.</summary>
    public void Anonymise(DateTimeOffset now)
    {
        if (AnonymisedAt is null)
        {
            Edit(new CandidateDetails(""));
            AnonymisedAt = now.ToStored();
        }
    }

    /// <summary>Refuses whatever would say something of him again.</summary>
    /// <exception cref="CandidateAnonymisedException">He was anonymised.</exception>
    public void EnsureNotAnonymised()
    {
        if (AnonymisedAt is not null)
        {
            throw new CandidateAnonymisedException();
        }
    }

    private bool SameHash(byte[]? hash) => hash is null || (IdNumberHash is not null && hash.AsSpan().SequenceEqual(IdNumberHash));
}
