namespace RecruitGraph.Data.Candidates;

/// <summary>By what two candidates may be the same person.</summary>
public enum DuplicateReason
{
    /// <summary>The same e-mail address, in any case.</summary>
    Email,

    /// <summary>The same telephone number, however it is written.</summary>
    PhoneNumber,

    /// <summary>The same number of an identity card.</summary>
    IdNumber
}
