using RecruitGraph.Data.Applications;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Applications;

/// <summary>What somebody without an account learns of his application: that it has arrived.</summary>
/// <param name="ApplicationId">The application, to be named when he asks the house about it; he cannot read it.</param>
/// <param name="AppliedAt">When it arrived.</param>
public sealed record AnonymousApplication(
    [property: ID<Application>] long ApplicationId,
    DateTimeOffset AppliedAt);
