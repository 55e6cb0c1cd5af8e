using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Profiles;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Candidates;

/// <summary>A new candidate without an account.</summary>
/// <param name="FullName">What he is called, such as <c>"Анна Иванова"</c>; 1 to 128 characters.</param>
/// <param name="FirstName">His first name, where it is known apart; at most 64 characters. Such as <c>"Анна"</c>.</param>
/// <param name="LastName">His last name, where it is known apart; at most 64 characters. Such as <c>"Иванова"</c>.</param>
/// <param name="Email">How he is reached, such as <c>"anna@example.com"</c>.</param>
/// <param name="PhoneNumber">How he is reached, such as <c>"+7 912 345-67-89"</c>; at most 32 characters.</param>
/// <param name="IdNumber">
/// The number of his identity card, such as <c>"110101199003070011"</c>; at most 18 characters. It is not kept: what is, finds other
/// candidates of the same number.
/// </param>
/// <param name="Sex">In his own words, such as <c>"ж"</c>; at most 32 characters.</param>
/// <param name="SocialLink">
/// A page of his in a social network, of http or https or without a scheme; at most 512 characters. Such as
/// <c>"https://example.com/anna"</c>.
/// </param>
/// <param name="EntryIds">The skills and technologies that he says he has, of the directories; at most 50 of either.</param>
public sealed record CreateCandidateInput(
    [Line(Candidate.MaxFullNameLength, NotEmpty = true)] string FullName,
    [Line(Candidate.MaxNameLength)] string? FirstName,
    [Line(Candidate.MaxNameLength)] string? LastName,
    [Line(Candidate.MaxEmailLength), Mail] string? Email,
    [Line(Candidate.MaxPhoneNumberLength)] string? PhoneNumber,
    [Line(Profile.MaxIdNumberLength)] string? IdNumber,
    [Line(Candidate.MaxSexLength)] string? Sex,
    [Line(Candidate.MaxSocialLinkLength), WebAddress(SchemeOptional = true)] string? SocialLink,
    [property: ID<DirectoryEntry>, MaxLength(2 * Candidate.MaxEntriesPerDirectory)] IReadOnlyList<long>? EntryIds);
