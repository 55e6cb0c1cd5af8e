using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Profiles;

/// <summary>Asks for masked values of many profiles.</summary>
/// <param name="UserIds">Whose, 1 to 100.</param>
/// <param name="Fields">Which of them, at least one, such as `[PHONE_NUMBER]`; the others are not told.</param>
public sealed record RevealProfilesInput(
    [property: ID<User>, Length(1, RevealProfileMutations.MaxUsers)] IReadOnlyList<long> UserIds,
    [MinLength(1), MaxLength(4)] IReadOnlyList<PersonalField> Fields);
