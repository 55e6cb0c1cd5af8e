namespace RecruitGraph.Data.Applications;

/// <summary>What happened to an application.</summary>
/// <remarks>Persisted: numbers are explicit and only ever added.</remarks>
public enum ApplicationEventKind : short
{
    /// <summary>The candidate applied.</summary>
    Submitted = 0,

    /// <summary>HR took it on to a later stage.</summary>
    Advanced = 1,

    /// <summary>HR put it into another stage, forward or back.</summary>
    Moved = 2,

    /// <summary>HR refused it.</summary>
    Rejected = 3,

    /// <summary>The candidate took it back, himself or as HR wrote down for him.</summary>
    Withdrawn = 4,

    /// <summary>The candidate applied again after taking it back, or HR took back an ending.</summary>
    Reopened = 5
}
