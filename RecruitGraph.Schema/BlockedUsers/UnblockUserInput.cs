using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.BlockedUsers;

/// <summary>Lifts the block of a user.</summary>
/// <param name="UserId">Whose.</param>
public sealed record UnblockUserInput([property: ID<User>] long UserId);
