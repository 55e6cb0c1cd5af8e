using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Stages;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Applications;

/// <summary>HR takes back that an application was refused, its candidate hired, or, as HR wrote down, withdrawn.</summary>
/// <param name="ApplicationId">The application.</param>
/// <param name="FromStage">The stage in which the caller believes it to have ended; where it did not, nothing changes.</param>
/// <param name="ToStage">Where it goes on; not the stage of the hired.</param>
/// <param name="Reason">Why; at most 1,000 characters. Such as <c>"Wants to come after all"</c>.</param>
/// <param name="IdempotencyKey">
/// Any text that is new for each change, such as a UUID; the same request with the same key is carried out once. Keys are known for
/// 24 hours, where the host sets nothing else. At most 128 characters.
/// </param>
public sealed record ReopenApplicationInput(
    [property: ID<Application>] long ApplicationId,
    [property: ID<Stage>] long FromStage,
    [property: ID<Stage>] long ToStage,
    [Line(ApplicationEvent.MaxReasonLength, Multiline = true)] string? Reason,
    [Line(Data.Idempotency.IdempotencyKey.MaxKeyLength)] string? IdempotencyKey);
