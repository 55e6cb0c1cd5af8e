namespace RecruitGraph.Data.Resumes;

/// <summary>How far the analysis of an uploaded résumé is.</summary>
/// <remarks>Persisted: numbers are explicit and only ever added.</remarks>
public enum ResumeAnalysisState : short
{
    /// <summary>In the queue.</summary>
    Waiting = 0,

    /// <summary>A worker has it, until his lease ends.</summary>
    Running = 1,

    /// <summary>Its results are there.</summary>
    Done = 2,

    /// <summary>There will be no results; a code says why.</summary>
    Failed = 3
}
