using RecruitGraph.Data.Occupations;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Occupations;

/// <summary>The end of an occupation.</summary>
/// <param name="Id">Which occupation.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
public sealed record DeleteOccupationInput([property: ID<Occupation>] long Id, int Version);
