using RecruitGraph.Data.Applications;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Applications;

/// <summary>A candidate takes his application back.</summary>
/// <param name="ApplicationId">The application.</param>
/// <param name="EndingReasonId">Why, from the list of the kind WITHDRAWN.</param>
/// <param name="Reason">Why, in words; at most 1,000 characters. Such as <c>"Accepted another offer"</c>.</param>
/// <param name="IdempotencyKey">
/// Any text that is new for each change, such as a UUID; the same request with the same key is carried out once. Keys are known for
/// 24 hours, where the host sets nothing else. At most 128 characters.
/// </param>
public sealed record WithdrawApplicationInput(
    [property: ID<Application>] long ApplicationId,
    [property: ID<EndingReason>] long? EndingReasonId,
    [Line(ApplicationEvent.MaxReasonLength, Multiline = true)] string? Reason,
    [Line(Data.Idempotency.IdempotencyKey.MaxKeyLength)] string? IdempotencyKey);
