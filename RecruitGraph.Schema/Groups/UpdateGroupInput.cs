using RecruitGraph.Data.Groups;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Groups;

/// <summary>A change of a group; what is not given stays as it is.</summary>
/// <param name="Id">Which group.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="Name">What it is called, such as `"Nursing department"`; 1 to 150 characters, unique in any case.</param>
/// <param name="Profile">Where it is found; null removes all of it.</param>
public sealed record UpdateGroupInput(
    [property: ID<Group>] long Id,
    int Version,
    [Line(Group.MaxNameLength, NotEmpty = true)] Optional<string> Name,
    Optional<GroupProfileInput?> Profile);
