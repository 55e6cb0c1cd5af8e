using RecruitGraph.Data.Applications;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Applications;

/// <summary>A candidate takes his application back.</summary>
/// <param name="ApplicationId">The application.</param>
/// <param name="Reason">Why; at most 1,000 characters.</param>
public sealed record WithdrawApplicationInput(
    [property: ID<Application>] long ApplicationId,
    [Line(ApplicationEvent.MaxReasonLength, Multiline = true)] string? Reason);
