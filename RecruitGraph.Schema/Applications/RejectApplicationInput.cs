using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Stages;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Applications;

/// <summary>HR refuses an application.</summary>
/// <param name="ApplicationId">The application.</param>
/// <param name="FromStage">The stage in which the caller believes it to be; where it is not, nothing changes.</param>
/// <param name="Reason">Why; at most 1,000 characters.</param>
public sealed record RejectApplicationInput(
    [property: ID<Application>] long ApplicationId,
    [property: ID<Stage>] long FromStage,
    [Line(ApplicationEvent.MaxReasonLength, Multiline = true)] string? Reason);
