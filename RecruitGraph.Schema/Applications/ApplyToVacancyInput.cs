using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Applications;

/// <summary>An application of the signed-in user to a vacancy.</summary>
/// <param name="VacancyId">The vacancy; it must be published.</param>
/// <param name="Answers">The answers to test questions that he chose, one a question; at most 50.</param>
/// <param name="ResumeFileId">One of his own uploaded résumés.</param>
/// <param name="EntryIds">The skills and technologies that he says he has, of the directories; at most 50 of either. Not given: as before.</param>
/// <param name="IdempotencyKey">Any text that is new for each application; the same request with the same key is carried out once. At most 128 characters.</param>
public sealed record ApplyToVacancyInput(
    [property: ID<Vacancy>] long VacancyId,
    [MaxLength(Application.MaxAnswers)] IReadOnlyList<ChosenAnswerInput>? Answers,
    [property: ID<ResumeFile>] long? ResumeFileId,
    [property: ID<DirectoryEntry>, MaxLength(2 * Candidate.MaxEntriesPerDirectory)] IReadOnlyList<long>? EntryIds,
    [Line(Data.Idempotency.IdempotencyKey.MaxKeyLength)] string? IdempotencyKey);
