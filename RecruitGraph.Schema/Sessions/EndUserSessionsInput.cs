using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Sessions;

/// <summary>The end of all sessions of a user.</summary>
/// <param name="UserId">Whose.</param>
public sealed record EndUserSessionsInput([property: ID<User>] long UserId);
