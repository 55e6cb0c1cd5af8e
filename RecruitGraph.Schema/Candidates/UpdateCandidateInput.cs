using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Profiles;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Candidates;

/// <summary>A change of a candidate; what is not given stays as it is, and null removes.</summary>
/// <param name="Id">Which candidate.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
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
public sealed record UpdateCandidateInput(
    [property: ID<Candidate>] long Id,
    int Version,
    [Line(Candidate.MaxFullNameLength, NotEmpty = true)] Optional<string> FullName,
    [Line(Candidate.MaxNameLength)] Optional<string?> FirstName,
    [Line(Candidate.MaxNameLength)] Optional<string?> LastName,
    [Line(Candidate.MaxEmailLength), Mail] Optional<string?> Email,
    [Line(Candidate.MaxPhoneNumberLength)] Optional<string?> PhoneNumber,
    [Line(Profile.MaxIdNumberLength)] Optional<string?> IdNumber,
    [Line(Candidate.MaxSexLength)] Optional<string?> Sex,
    [Line(Candidate.MaxSocialLinkLength), WebAddress(SchemeOptional = true)] Optional<string?> SocialLink,
    [property: ID<DirectoryEntry>, MaxLength(2 * Candidate.MaxEntriesPerDirectory)] IReadOnlyList<long>? EntryIds);
