using RecruitGraph.Data.Occupations;

namespace RecruitGraph.Schema.Occupations;

/// <summary>A new occupation.</summary>
/// <param name="Name">What it is called, such as `"Nurse"`; 1 to 255 characters, unique in any case.</param>
public sealed record CreateOccupationInput([Line(Occupation.MaxNameLength, NotEmpty = true)] string Name);
