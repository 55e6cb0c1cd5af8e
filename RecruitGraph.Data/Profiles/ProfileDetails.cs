namespace RecruitGraph.Data.Profiles;

/// <summary>What a person says of himself. Everything may be absent; texts are free, as the person wrote them.</summary>
public sealed record ProfileDetails
{
    /// <summary>At most 64 characters.</summary>
    public string? Name { get; init; }

    /// <summary><see cref="Name"/> in toneless pinyin, for search; at most 512 characters.</summary>
    public string? NamePinyin { get; init; }

    /// <summary>The sex as the person wrote it; at most 8 characters.</summary>
    public string? Sex { get; init; }

    /// <summary>What <see cref="Sex"/> means, where that is known.</summary>
    public Gender? Gender { get; init; }

    /// <summary>The ethnic group; at most 16 characters.</summary>
    public string? Race { get; init; }

    /// <summary>The number of the identity card; at most 18 characters.</summary>
    public string? IdNumber { get; init; }

    /// <summary>Keyed hash of <see cref="IdNumber"/>, 32 bytes, by which equal numbers are found; there is one exactly where there is the other.</summary>
    public byte[]? IdNumberHash { get; init; }

    /// <summary>At most 32 characters.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>At most 256 characters.</summary>
    public string? Address { get; init; }

    /// <summary>In years, 0 to 150.</summary>
    public int? Age { get; init; }

    /// <summary>Not in the future.</summary>
    public DateOnly? Birthday { get; init; }

    /// <summary>What the person does at present; at most 64 characters.</summary>
    public string? Status { get; init; }

    /// <summary>At most 64 characters.</summary>
    public string? HighestEducation { get; init; }

    /// <summary>How long the person has worked, in words; at most 64 characters.</summary>
    public string? Seniority { get; init; }

    public long? OccupationId { get; init; }

    /// <summary>Where a picture lies that is not stored here; at most 2,048 characters.</summary>
    public string? AvatarUrl { get; init; }
}
