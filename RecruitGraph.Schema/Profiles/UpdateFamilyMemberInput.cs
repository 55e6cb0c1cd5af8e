using RecruitGraph.Data.Profiles;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Profiles;

/// <summary>A change of somebody of the family; what is not given stays as it is.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="Name">Such as `"李建国"`; 1 to 32 characters.</param>
/// <param name="PhoneNumber">Such as `"010-5550-0100"`; 1 to 16 characters.</param>
/// <param name="Relation">What he is to the user, such as `"父亲"`; 1 to 16 characters.</param>
/// <param name="Work">What he does, such as `"Teacher"`; at most 32 characters; null removes it.</param>
public sealed record UpdateFamilyMemberInput(
    [property: ID<FamilyMember>] long Id,
    int Version,
    [Line(FamilyMember.MaxNameLength, NotEmpty = true)] Optional<string> Name,
    [Line(FamilyMember.MaxPhoneNumberLength, NotEmpty = true)] Optional<string> PhoneNumber,
    [Line(FamilyMember.MaxRelationLength, NotEmpty = true)] Optional<string> Relation,
    [Line(FamilyMember.MaxWorkLength)] Optional<string?> Work);
