using RecruitGraph.Data.Applications;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.Data.Stages;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Applications;

/// <summary>HR refuses an application.</summary>
/// <param name="ApplicationId">The application.</param>
/// <param name="FromStage">The stage in which the caller believes it to be; where it is not, nothing changes.</param>
/// <param name="EndingReasonId">Why, from the list of the kind REJECTED.</param>
/// <param name="Reason">Why, in words for those who recruit; at most 1,000 characters. Such as <c>"Not enough experience"</c>.</param>
/// <param name="IdempotencyKey">
/// Any text that is new for each change, such as a UUID; the same request with the same key is carried out once. Keys are known for
/// 24 hours, where the host sets nothing else. At most 128 characters.
/// </param>
public sealed record RejectApplicationInput(
    [property: ID<Application>] long ApplicationId,
    [property: ID<Stage>] long FromStage,
    [property: ID<EndingReason>] long? EndingReasonId,
    [Line(ApplicationEvent.MaxReasonLength, Multiline = true)] string? Reason,
    [Line(Data.Idempotency.IdempotencyKey.MaxKeyLength)] string? IdempotencyKey);
