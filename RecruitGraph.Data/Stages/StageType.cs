namespace RecruitGraph.Data.Stages;

/// <summary>What a stage means, whatever it is called.</summary>
/// <remarks>Persisted: numbers are explicit and only ever added.</remarks>
public enum StageType : short
{
    /// <summary>The application has arrived and nobody has looked at it.</summary>
    Applied = 0,

    /// <summary>Papers are being read.</summary>
    Screening = 1,

    /// <summary>Candidate and house talk; a pipeline may have several of these.</summary>
    Interview = 2,

    /// <summary>An offer has been made.</summary>
    Offer = 3,

    /// <summary>The candidate was hired; reaching it ends the pipeline.</summary>
    Hired = 4
}
