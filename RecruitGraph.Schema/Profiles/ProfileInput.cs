using RecruitGraph.Data.Occupations;
using RecruitGraph.Data.Profiles;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Profiles;

/// <summary>What a person says of himself; what is not given stays as it is, and null removes it.</summary>
/// <param name="Name">The full name, such as `"李雷"`; at most 64 characters. Its pinyin follows by itself.</param>
/// <param name="Sex">The sex in the person's own word, such as `"男"`; at most 8 characters.</param>
/// <param name="Gender">What it means; left out, it follows from the word where that is a usual one.</param>
/// <param name="Race">The ethnic group, such as `"汉族"`; at most 16 characters.</param>
/// <param name="IdNumber">The number of the identity card, such as `"110101199003070011"`; at most 18 characters.</param>
/// <param name="PhoneNumber">Such as `"+7 495 000-00-00"`; at most 32 characters.</param>
/// <param name="Address">Such as `"北京市海淀区中关村大街1号"`; at most 256 characters.</param>
/// <param name="Age">In years, 0 to 150, such as `29`.</param>
/// <param name="Birthday">Not in the future, such as `"1997-05-04"`.</param>
/// <param name="Status">What the person does at present, such as `"在学中"`; at most 64 characters.</param>
/// <param name="HighestEducation">Such as `"大学"`; at most 64 characters.</param>
/// <param name="Seniority">How long the person has worked, in words, such as `"一年以下"`; at most 64 characters.</param>
/// <param name="OccupationId">What the person does for a living, one of <c>occupations</c>.</param>
/// <param name="AvatarUrl">
/// Where a picture lies that is not stored here: http or https, such as `"https://example.com/me.png"`, or a path that the clients know
/// the beginning of; at most 2,048 characters.
/// </param>
public sealed record ProfileInput(
    [Line(Profile.MaxNameLength)] Optional<string?> Name,
    [Line(Profile.MaxSexLength)] Optional<string?> Sex,
    Optional<Gender?> Gender,
    [Line(Profile.MaxRaceLength)] Optional<string?> Race,
    [Line(Profile.MaxIdNumberLength)] Optional<string?> IdNumber,
    [Line(Profile.MaxPhoneNumberLength)] Optional<string?> PhoneNumber,
    [Line(Profile.MaxAddressLength)] Optional<string?> Address,
    Optional<int?> Age,
    Optional<DateOnly?> Birthday,
    [Line(Profile.MaxPhraseLength)] Optional<string?> Status,
    [Line(Profile.MaxPhraseLength)] Optional<string?> HighestEducation,
    [Line(Profile.MaxPhraseLength)] Optional<string?> Seniority,
    [property: ID<Occupation>] Optional<long?> OccupationId,
    [Line(Profile.MaxAvatarUrlLength), WebAddress(SchemeOptional = true)] Optional<string?> AvatarUrl);
