using RecruitGraph.Data.Groups;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Groups;

/// <summary>The end of a group; its members stay users.</summary>
/// <param name="Id">Which group.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
public sealed record DeleteGroupInput([property: ID<Group>] long Id, int Version);
