using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.PersonalData;

/// <summary>Whose data to take along: exactly one of these.</summary>
/// <param name="UserId">A user, with his candidate: the caller himself or, for administrators, anybody.</param>
/// <param name="CandidateId">
/// For administrators, a candidate without an account, who has asked for his data in another way. Whoever has an account is asked for by it.
/// </param>
[OneOf]
public sealed record ExportPersonalDataInput(
    [property: ID<User>] long? UserId,
    [property: ID<Candidate>] long? CandidateId);
