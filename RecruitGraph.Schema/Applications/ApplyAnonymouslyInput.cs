using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Schema.Applications;

/// <summary>An application of somebody without an account.</summary>
/// <param name="VacancyId">The vacancy; it must be published.</param>
/// <param name="FirstName">1 to 64 characters. Such as <c>"Анна"</c>.</param>
/// <param name="LastName">1 to 64 characters. Such as <c>"Иванова"</c>.</param>
/// <param name="PhoneNumber">How he is reached, such as <c>"+7 912 345-67-89"</c>; 1 to 32 characters.</param>
/// <param name="IdNumber">
/// The number of his identity card, such as <c>"110101199003070011"</c>; at most 18 characters. It is not kept: what is, finds other
/// candidates of the same number.
/// </param>
/// <param name="Email">How he is reached, such as <c>"anna@example.com"</c>.</param>
/// <param name="SocialLink">
/// A page of his in a social network, of http or https or without a scheme; at most 512 characters. Such as
/// <c>"https://example.com/anna"</c>.
/// </param>
/// <param name="EntryIds">The skills and technologies that he says he has, of the directories; at most 50 of either.</param>
/// <param name="SkillNumbers">Skills by their numbers in the directory, besides <c>entryIds</c>; at most 50. Such as `[30, 31]`.</param>
/// <param name="TechnologyNumbers">Technologies by their numbers in the directory, likewise; at most 50. Such as `[1]`.</param>
/// <param name="Answers">The answers to test questions that he chose, one a question; at most 50.</param>
/// <param name="ResumeFileToken">What the upload of his résumé answered; it is good for one application. Such as <c>"k3Zb…"</c>.</param>
/// <param name="ResumeFile">
/// His résumé as a file beside the request, where he uploaded none before: PDF, DOCX or plain text, decided by its content; at most 10 MB.
/// </param>
/// <param name="ResumeText">His résumé as plain text, which is kept as a file where there is none; at most 100,000 characters.
/// Such as <c>"Four years in logistics."</c>.</param>
/// <param name="IdempotencyKey">
/// Any text that is new for each application, such as a UUID; the same request with the same key is carried out once. Keys are known
/// for 24 hours, where the host sets nothing else. At most 128 characters.
/// </param>
public sealed record ApplyAnonymouslyInput(
    [property: ID<Vacancy>] long VacancyId,
    [Line(Candidate.MaxNameLength, NotEmpty = true)] string FirstName,
    [Line(Candidate.MaxNameLength, NotEmpty = true)] string LastName,
    [Line(Candidate.MaxPhoneNumberLength, NotEmpty = true)] string PhoneNumber,
    [Line(Profile.MaxIdNumberLength)] string? IdNumber,
    [Line(Candidate.MaxEmailLength), Mail] string? Email,
    [Line(Candidate.MaxSocialLinkLength), WebAddress(SchemeOptional = true)] string? SocialLink,
    [property: ID<DirectoryEntry>, MaxLength(2 * Candidate.MaxEntriesPerDirectory)] IReadOnlyList<long>? EntryIds,
    [MaxLength(Candidate.MaxEntriesPerDirectory)] IReadOnlyList<int>? SkillNumbers,
    [MaxLength(Candidate.MaxEntriesPerDirectory)] IReadOnlyList<int>? TechnologyNumbers,
    [MaxLength(Application.MaxAnswers)] IReadOnlyList<ChosenAnswerInput>? Answers,
    [Line(ResumeFileClaims.MaxTokenLength)] string? ResumeFileToken,
    IFile? ResumeFile,
    [Line(ApplyAnonymouslyInput.MaxResumeTextLength, Multiline = true)] string? ResumeText,
    [Line(Data.Idempotency.IdempotencyKey.MaxKeyLength)] string? IdempotencyKey)
{
    /// <summary>Longest résumé that comes as text.</summary>
    internal const int MaxResumeTextLength = 100_000;
}
