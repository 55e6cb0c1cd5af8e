namespace RecruitGraph.Data.Occupations;

/// <summary>An occupation cannot go while profiles have it.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class OccupationInUseException(Exception? innerException = null)
    : RecruitGraphException("OCCUPATION_IN_USE", "Profiles have this occupation. Give them another one first.", innerException);
