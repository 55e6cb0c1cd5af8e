using RecruitGraph.Data.Candidates;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Candidates;

/// <summary>What is hidden of a candidate.</summary>
/// <param name="CandidateId">Whose.</param>
/// <param name="PhoneNumber">His telephone number as he gave it, such as <c>"+7 912 345-67-89"</c>; null where he gave none.</param>
public sealed record RevealedCandidate([property: ID<Candidate>] long CandidateId, string? PhoneNumber);
