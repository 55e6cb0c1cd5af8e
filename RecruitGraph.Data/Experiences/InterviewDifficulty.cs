namespace RecruitGraph.Data.Experiences;

/// <summary>How hard an interview was.</summary>
/// <remarks>Persisted: numbers are explicit and only ever added.</remarks>
public enum InterviewDifficulty : short
{
    /// <summary>Easy.</summary>
    Easy = 0,

    /// <summary>In between.</summary>
    Medium = 1,

    /// <summary>Hard.</summary>
    Hard = 2
}
