namespace RecruitGraph.Schema.Applications;

/// <summary>One stay of an application in a stage.</summary>
public sealed class StageVisit
{
    /// <summary>The application.</summary>
    public long ApplicationId { get; set; }

    /// <summary>The application's version with which the stay began; unique in the application.</summary>
    public int Version { get; set; }

    /// <summary>The stage.</summary>
    public long StageId { get; set; }

    /// <summary>The user who brought it there; null where nobody was signed in.</summary>
    public long? ActorId { get; set; }

    /// <summary>When it came into the stage.</summary>
    public DateTimeOffset EnteredAt { get; set; }

    /// <summary>When it left the stage or ended there; null while it stays.</summary>
    public DateTimeOffset? LeftAt { get; set; }
}
