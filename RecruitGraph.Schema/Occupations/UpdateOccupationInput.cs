using RecruitGraph.Data.Occupations;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Occupations;

/// <summary>Another name of an occupation.</summary>
/// <param name="Id">Which occupation.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="Name">What it is called, such as `"Nurse"`; 1 to 255 characters, unique in any case.</param>
public sealed record UpdateOccupationInput(
    [property: ID<Occupation>] long Id, int Version, [Line(Occupation.MaxNameLength, NotEmpty = true)] string Name);
