using RecruitGraph.Data.Groups;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Groups;

/// <summary>A user and a group.</summary>
/// <param name="GroupId">The group.</param>
/// <param name="UserId">The user.</param>
public sealed record GroupMemberInput([property: ID<Group>] long GroupId, [property: ID<User>] long UserId);
