namespace RecruitGraph.Data.Applications;

/// <summary>How an application stands.</summary>
/// <remarks>Persisted: numbers are explicit and only ever added.</remarks>
public enum ApplicationStatus : short
{
    /// <summary>In the pipeline.</summary>
    Active = 0,

    /// <summary>Ended well.</summary>
    Hired = 1,

    /// <summary>Refused by HR.</summary>
    Rejected = 2,

    /// <summary>Taken back by the candidate, who may apply again.</summary>
    Withdrawn = 3
}
