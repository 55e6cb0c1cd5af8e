namespace RecruitGraph.Data.Notes;

/// <summary>Who reads a note besides its author.</summary>
/// <remarks>Persisted: numbers are explicit and only ever added.</remarks>
public enum NoteVisibility : short
{
    /// <summary>Nobody, no administrator either.</summary>
    Private = 0,

    /// <summary>The vacancy's owner and team, and administrators.</summary>
    Team = 1,

    /// <summary>Everyone who recruits.</summary>
    Staff = 2
}
