namespace RecruitGraph.Data.Occupations;

/// <summary>There is an occupation of that name.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class OccupationNameTakenException(Exception? innerException = null)
    : RecruitGraphException("OCCUPATION_NAME_TAKEN", "There is an occupation of that name already. Choose another.", innerException);
