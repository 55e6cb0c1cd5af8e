using RecruitGraph.Data.Profiles;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Profiles;

/// <summary>Takes somebody of the family out of a user's list.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
public sealed record RemoveFamilyMemberInput([property: ID<FamilyMember>] long Id, int Version);
