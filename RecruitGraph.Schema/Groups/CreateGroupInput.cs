using RecruitGraph.Data.Groups;

namespace RecruitGraph.Schema.Groups;

/// <summary>A new group.</summary>
/// <param name="Name">What it is called, such as `"Nursing department"`; 1 to 150 characters, unique in any case.</param>
/// <param name="Profile">Where it is found.</param>
public sealed record CreateGroupInput([Line(Group.MaxNameLength, NotEmpty = true)] string Name, GroupProfileInput? Profile);
