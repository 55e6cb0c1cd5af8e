using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.PersonalData;

/// <summary>Whose data to take along.</summary>
/// <param name="UserId">The user: the caller himself or, for administrators, anybody.</param>
public sealed record ExportPersonalDataInput([property: ID<User>] long UserId);
