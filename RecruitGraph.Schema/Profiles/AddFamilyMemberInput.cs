using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Profiles;

/// <summary>Somebody of the family, added to a user's list.</summary>
/// <param name="UserId">Whose list; left out: the caller's own. Anybody else's is for administrators.</param>
/// <param name="Name">Such as `"李建国"`; 1 to 32 characters.</param>
/// <param name="PhoneNumber">Such as `"010-5550-0100"`; 1 to 16 characters.</param>
/// <param name="Relation">What he is to the user, such as `"父亲"`; 1 to 16 characters.</param>
/// <param name="Work">What he does, such as `"Teacher"`; at most 32 characters.</param>
public sealed record AddFamilyMemberInput(
    [property: ID<User>] long? UserId,
    [Line(FamilyMember.MaxNameLength, NotEmpty = true)] string Name,
    [Line(FamilyMember.MaxPhoneNumberLength, NotEmpty = true)] string PhoneNumber,
    [Line(FamilyMember.MaxRelationLength, NotEmpty = true)] string Relation,
    [Line(FamilyMember.MaxWorkLength)] string? Work);
