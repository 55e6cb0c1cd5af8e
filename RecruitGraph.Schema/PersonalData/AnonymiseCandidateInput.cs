using RecruitGraph.Data.Candidates;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.PersonalData;

/// <summary>Which candidate to make nameless.</summary>
/// <param name="CandidateId">A candidate without an account; whoever has one is anonymised with it.</param>
public sealed record AnonymiseCandidateInput([property: ID<Candidate>] long CandidateId);
