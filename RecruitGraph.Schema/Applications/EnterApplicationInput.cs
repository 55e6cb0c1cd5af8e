using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Applications;

/// <summary>Somebody who recruits puts a candidate into a vacancy's pipeline.</summary>
/// <param name="VacancyId">The vacancy; it must be published.</param>
/// <param name="CandidateId">The candidate.</param>
/// <param name="IdempotencyKey">
/// Any text that is new for each application, such as a UUID; the same request with the same key is carried out once. Keys are known
/// for 24 hours, where the host sets nothing else. At most 128 characters.
/// </param>
public sealed record EnterApplicationInput(
    [property: ID<Vacancy>] long VacancyId,
    [property: ID<Candidate>] long CandidateId,
    [Line(Data.Idempotency.IdempotencyKey.MaxKeyLength)] string? IdempotencyKey);
