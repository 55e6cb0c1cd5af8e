using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Profiles;

/// <summary>Asks for masked values of a profile.</summary>
/// <param name="UserId">Whose.</param>
/// <param name="Fields">Which of them, at least one; the others are not told.</param>
public sealed record RevealProfileInput([property: ID<User>] long UserId, [MinLength(1), MaxLength(4)] IReadOnlyList<PersonalField> Fields);
