using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.PersonalData;

/// <summary>Whose account to close for good.</summary>
/// <param name="UserId">The user: the caller himself or, for administrators, anybody.</param>
public sealed record AnonymiseUserInput([property: ID<User>] long UserId);
