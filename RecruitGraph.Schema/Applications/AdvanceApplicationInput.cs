using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Stages;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Applications;

/// <summary>An application goes on to the next stage.</summary>
/// <param name="ApplicationId">The application.</param>
/// <param name="FromStage">The stage in which the caller believes it to be; where it is not, nothing changes.</param>
/// <param name="Reason">Why; at most 1,000 characters. Such as <c>"Good interview"</c>.</param>
/// <param name="IdempotencyKey">
/// Any text that is new for each change, such as a UUID; the same request with the same key is carried out once. Keys are known for
/// 24 hours, where the host sets nothing else. At most 128 characters.
/// </param>
public sealed record AdvanceApplicationInput(
    [property: ID<Application>] long ApplicationId,
    [property: ID<Stage>] long FromStage,
    [Line(ApplicationEvent.MaxReasonLength, Multiline = true)] string? Reason,
    [Line(Data.Idempotency.IdempotencyKey.MaxKeyLength)] string? IdempotencyKey);
