using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Users;

/// <summary>Another role of a user.</summary>
/// <param name="UserId">Whose.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="Role">What he is from now on.</param>
public sealed record ChangeUserRoleInput([property: ID<User>] long UserId, int Version, Role Role);
