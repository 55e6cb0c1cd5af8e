using RecruitGraph.Data.Profiles;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Profiles;

/// <summary>Values of a profile as they are; null where they were not asked for, or are not known.</summary>
/// <param name="UserId">Whose.</param>
/// <param name="IdNumber">The number of the identity card, such as `"110101199003070011"`.</param>
/// <param name="PhoneNumber">The telephone number, such as `"+7 495 000-00-00"`.</param>
/// <param name="Address">The address, such as `"北京市海淀区中关村大街1号"`.</param>
/// <param name="FamilyMembers">The family with its telephone numbers.</param>
public sealed record RevealedProfile(
    long UserId,
    string? IdNumber,
    string? PhoneNumber,
    string? Address,
    IReadOnlyList<RevealedFamilyMember>? FamilyMembers);

/// <summary>Somebody of the family with his telephone number as it is.</summary>
/// <param name="Id">The member of the family.</param>
/// <param name="PhoneNumber">The telephone number, such as `"010-5550-0100"`.</param>
public sealed record RevealedFamilyMember([property: ID<FamilyMember>] long Id, string PhoneNumber);
