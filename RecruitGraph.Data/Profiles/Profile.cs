using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Profiles;

/// <summary>What a user says of himself, at most one a user. The meaning of each value stands at <see cref="ProfileDetails"/>.</summary>
public sealed class Profile : IVersioned
{
    /// <summary>Longest name.</summary>
    public const int MaxNameLength = 64;

    /// <summary>Longest pinyin of a name: no syllable has more than six letters.</summary>
    public const int MaxNamePinyinLength = 512;

    /// <summary>Longest text for the sex.</summary>
    public const int MaxSexLength = 8;

    /// <summary>Longest race.</summary>
    public const int MaxRaceLength = 16;

    /// <summary>Longest number of an identity card.</summary>
    public const int MaxIdNumberLength = 18;

    /// <summary>Length of the keyed hash of such a number, in bytes.</summary>
    public const int IdNumberHashLength = 32;

    /// <summary>Longest telephone number.</summary>
    public const int MaxPhoneNumberLength = 32;

    /// <summary>Longest address.</summary>
    public const int MaxAddressLength = 256;

    /// <summary>What an <see cref="OutOfRangeException"/> has measured where the age is impossible; otherwise it is the birthday.</summary>
    public const string AgeInYears = "age in years";

    /// <summary>Highest age, in years.</summary>
    public const int MaxAge = 150;

    /// <summary>Longest status, highest education and seniority.</summary>
    public const int MaxPhraseLength = 64;

    /// <summary>Longest URL of a picture.</summary>
    public const int MaxAvatarUrlLength = 2048;

    private Profile()
    {
    }

    /// <summary>Whose, and the key.</summary>
    public long UserId { get; private set; }

    public User User { get; private set; } = null!;

    public string? Name { get; private set; }

    public string? NamePinyin { get; private set; }

    public string? Sex { get; private set; }

    /// <summary>The gender, where it was given as one of two.</summary>
    public Gender? Gender { get; private set; }

    /// <summary>The ethnic group, in the user's words. Such as <c>"汉族"</c>.</summary>
    public string? Race { get; private set; }

    public string? IdNumber { get; private set; }

    public byte[]? IdNumberHash { get; private set; }

    public string? PhoneNumber { get; private set; }

    public string? Address { get; private set; }

    /// <summary>Years of age, as the user said; not computed from the day of birth.</summary>
    public int? Age { get; private set; }

    /// <summary>The day of birth. Such as <c>"1994-05-17"</c>.</summary>
    public DateOnly? Birthday { get; private set; }

    /// <summary>What the user does at present. Such as <c>"在职，考虑机会"</c>.</summary>
    public string? Status { get; private set; }

    /// <summary>The highest degree. Such as <c>"硕士"</c>.</summary>
    public string? HighestEducation { get; private set; }

    /// <summary>How experienced the user is. Such as <c>"Senior"</c>.</summary>
    public string? Seniority { get; private set; }

    public long? OccupationId { get; private set; }

    public string? AvatarUrl { get; private set; }

    /// <summary>When the stored picture was last given; null where there is none.</summary>
    public DateTimeOffset? AvatarChangedAt { get; private set; }

    /// <summary>The stored picture; loaded only where it was asked for, since it is large.</summary>
    public ProfileAvatar? Avatar { get; private set; }

    /// <summary>When the profile was first written.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Who wrote it first; the user himself where nobody was signed in.</summary>
    public long? CreatedById { get; private set; }

    /// <summary>When it was last changed; null while it never was.</summary>
    public DateTimeOffset? ModifiedAt { get; private set; }

    public long? ModifiedById { get; private set; }

    /// <summary>1 at first, one more with every change; of two changes of one version, one wins.</summary>
    public int Version { get; private set; }

    /// <summary>The first profile of a user.</summary>
    /// <param name="user">Whose.</param>
    /// <param name="details">What it says.</param>
    /// <param name="actorId">Who writes it; null where it is the user himself, just registering.</param>
    /// <param name="now">The present.</param>
    /// <inheritdoc cref="Edit" path="/exception"/>
    /// <remarks>Saving throws <see cref="DuplicateProfileException"/> where he has one.</remarks>
    public static Profile Create(User user, ProfileDetails details, long? actorId, DateTimeOffset now)
    {
        var profile = new Profile { UserId = user.Id, User = user, CreatedById = actorId, CreatedAt = now.ToStored(), Version = 1 };
        profile.Write(details, now);
        return profile;
    }

    /// <summary>Replaces what it says.</summary>
    /// <exception cref="OutOfRangeException">The age or the birthday is impossible.</exception>
    /// <exception cref="ArgumentException">There is an id number without its hash, or the other way round.</exception>
    public void Edit(ProfileDetails details, long actorId, DateTimeOffset now)
    {
        Write(details, now);
        NoteChange(actorId, now);
    }

    /// <summary>What it says now, to be changed in part: <c>profile.ToDetails() with { Name = … }</c>.</summary>
    public ProfileDetails ToDetails() => new()
    {
        Name = Name,
        NamePinyin = NamePinyin,
        Sex = Sex,
        Gender = Gender,
        Race = Race,
        IdNumber = IdNumber,
        IdNumberHash = IdNumberHash,
        PhoneNumber = PhoneNumber,
        Address = Address,
        Age = Age,
        Birthday = Birthday,
        Status = Status,
        HighestEducation = HighestEducation,
        Seniority = Seniority,
        OccupationId = OccupationId,
        AvatarUrl = AvatarUrl
    };

    /// <summary>Stores a picture in place of the one there is, which must be loaded.</summary>
    /// <exception cref="UnsupportedAvatarException">It is not a PNG, JPEG, WebP or GIF.</exception>
    /// <exception cref="OutOfRangeException">It is empty or larger than <see cref="ProfileAvatar.MaxSize"/>.</exception>
    public void GiveAvatar(byte[] content, long actorId, DateTimeOffset now)
    {
        var avatar = new ProfileAvatar(content);
        if (Avatar is null)
        {
            Avatar = avatar;
        }
        else
        {
            Avatar.Replace(avatar);
        }

        NoteChange(actorId, now);
        AvatarChangedAt = ModifiedAt;
    }

    /// <summary>Takes the stored picture away. It must be loaded; where there is none nothing changes.</summary>
    public void RemoveAvatar(long actorId, DateTimeOffset now)
    {
        if (AvatarChangedAt is not null)
        {
            Avatar = null;
            AvatarChangedAt = null;
            NoteChange(actorId, now);
        }
    }

    private void NoteChange(long actorId, DateTimeOffset now)
    {
        ModifiedAt = now.ToStored();
        ModifiedById = actorId;
        Version++;
    }

    private void Write(ProfileDetails details, DateTimeOffset now)
    {
        Check(details, now);
        Name = details.Name;
        NamePinyin = details.NamePinyin;
        Sex = details.Sex;
        Gender = details.Gender;
        Race = details.Race;
        IdNumber = details.IdNumber;
        IdNumberHash = details.IdNumberHash;
        PhoneNumber = details.PhoneNumber;
        Address = details.Address;
        Age = details.Age;
        Birthday = details.Birthday;
        Status = details.Status;
        HighestEducation = details.HighestEducation;
        Seniority = details.Seniority;
        OccupationId = details.OccupationId;
        AvatarUrl = details.AvatarUrl;
    }

    private static void Check(ProfileDetails details, DateTimeOffset now)
    {
        if (details.Age is { } age)
        {
            OutOfRangeException.ThrowUnless(AgeInYears, age, 0, MaxAge);
        }

        if (details.Birthday is { } birthday)
        {
            // A day of grace: in the east it is tomorrow already.
            var latest = DateOnly.FromDateTime(now.UtcDateTime).AddDays(1);
            OutOfRangeException.ThrowUnless("year of birth", birthday.Year, latest.Year - MaxAge, latest.Year);
            if (birthday > latest)
            {
                throw new BirthdayInFutureException();
            }
        }

        if ((details.IdNumber is null) != (details.IdNumberHash is null) || details.IdNumberHash is { Length: not IdNumberHashLength })
        {
            throw new ArgumentException("An id number comes with its hash of 32 bytes, or neither comes.", nameof(details));
        }
    }
}
