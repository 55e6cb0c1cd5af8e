using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Applications;

/// <summary>An application of the signed-in user to a vacancy.</summary>
/// <param name="VacancyId">The vacancy; it must be published.</param>
/// <param name="Answers">The answers to test questions that he chose, one a question; at most 50.</param>
/// <param name="ResumeFileId">One of his own uploaded résumés.</param>
/// <param name="EntryIds">The skills and technologies that he says he has, of the directories; at most 50 of either. Not given: as before.</param>
/// <param name="IdNumber">
/// The number of his identity card, such as <c>"110101199003070011"</c>; at most 18 characters. It is not kept: what is, finds other
/// candidates of the same number. Not given: as his profile says.
/// </param>
/// <param name="IdempotencyKey">
/// Any text that is new for each application, such as a UUID; the same request with the same key is carried out once. Keys are known
/// for 24 hours, where the host sets nothing else. At most 128 characters.
/// </param>
public sealed record ApplyToVacancyInput(
    [property: ID<Vacancy>] long VacancyId,
    [MaxLength(Application.MaxAnswers)] IReadOnlyList<ChosenAnswerInput>? Answers,
    [property: ID<ResumeFile>] long? ResumeFileId,
    [property: ID<DirectoryEntry>, MaxLength(2 * Candidate.MaxEntriesPerDirectory)] IReadOnlyList<long>? EntryIds,
    [Line(Profile.MaxIdNumberLength)] string? IdNumber,
    [Line(Data.Idempotency.IdempotencyKey.MaxKeyLength)] string? IdempotencyKey);
