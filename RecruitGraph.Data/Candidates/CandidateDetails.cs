namespace RecruitGraph.Data.Candidates;

/// <summary>Who a candidate is and how he is reached.</summary>
/// <param name="FullName">1 to 128 characters.</param>
/// <param name="Email">At most 254 characters.</param>
/// <param name="PhoneNumber">At most 32 characters.</param>
/// <param name="Sex">As the candidate wrote it; at most 32 characters.</param>
public sealed record CandidateDetails(string FullName, string? Email = null, string? PhoneNumber = null, string? Sex = null)
{
    /// <summary>At most 64 characters, where it was given apart.</summary>
    public string? FirstName { get; init; }

    /// <summary>At most 64 characters, where it was given apart.</summary>
    public string? LastName { get; init; }

    /// <summary>A page of his in a social network; at most 512 characters.</summary>
    public string? SocialLink { get; init; }

    /// <summary>Keyed hash of the number of his identity card, 32 bytes; the number itself is not kept here.</summary>
    public byte[]? IdNumberHash { get; init; }
}
