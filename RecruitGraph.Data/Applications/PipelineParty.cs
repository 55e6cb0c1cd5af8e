namespace RecruitGraph.Data.Applications;

/// <summary>Whose step in the pipeline something is.</summary>
public enum PipelineParty
{
    /// <summary>The candidate's.</summary>
    Candidate,

    /// <summary>Somebody's who recruits.</summary>
    Staff
}
