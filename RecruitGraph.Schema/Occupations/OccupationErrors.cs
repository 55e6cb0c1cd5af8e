using RecruitGraph.Data;

namespace RecruitGraph.Schema.Occupations;

/// <summary>There is no such occupation.</summary>
public sealed class OccupationNotFoundException() : RecruitGraphException("OCCUPATION_NOT_FOUND", "There is no such occupation.");
