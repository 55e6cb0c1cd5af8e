namespace RecruitGraph.Data.Experiences;

/// <summary>How an interview ended.</summary>
/// <remarks>Persisted: numbers are explicit and only ever added.</remarks>
public enum InterviewResult : short
{
    /// <summary>Taken.</summary>
    Admitted = 0,

    /// <summary>Not taken.</summary>
    NotAdmitted = 1,

    /// <summary>Nothing was heard yet.</summary>
    Pending = 2
}
