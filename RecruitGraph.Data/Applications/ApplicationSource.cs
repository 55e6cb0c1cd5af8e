namespace RecruitGraph.Data.Applications;

/// <summary>How an application came.</summary>
/// <remarks>Persisted: numbers are explicit and only ever added.</remarks>
public enum ApplicationSource : short
{
    /// <summary>The candidate applied, signed in.</summary>
    Account = 0,

    /// <summary>The candidate applied without an account.</summary>
    Anonymous = 1,

    /// <summary>Somebody who recruits entered it.</summary>
    Hr = 2
}
