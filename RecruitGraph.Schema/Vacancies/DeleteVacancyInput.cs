using RecruitGraph.Data.Applications;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>Takes a vacancy out of every list and count; it stays in history. Its open applications are rejected.</summary>
/// <param name="Id">Which vacancy.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="EndingReasonId">Why its open applications are rejected, from the list of the kind REJECTED, such as <c>"POSITION_CANCELLED"</c>.</param>
/// <param name="Reason">
/// Why its open applications are rejected, in words for those who recruit, such as <c>"The project was cancelled."</c>; at most 1,000
/// characters.
/// </param>
public sealed record DeleteVacancyInput(
    [property: ID<Vacancy>] long Id,
    int Version,
    [property: ID<EndingReason>] long? EndingReasonId,
    [Line(ApplicationEvent.MaxReasonLength, Multiline = true)] string? Reason);
