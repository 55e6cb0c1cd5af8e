using RecruitGraph.Data.Sessions;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Sessions;

/// <summary>The end of one of the caller's own sessions.</summary>
/// <param name="Id">Which session, as <c>mySessions</c> shows it.</param>
public sealed record EndSessionInput([property: ID<Session>] long Id);
