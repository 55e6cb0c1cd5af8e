using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Profiles;

/// <summary>Takes the stored picture of a user away.</summary>
/// <param name="UserId">Whose; left out: the caller's own. Anybody else's is for administrators.</param>
public sealed record RemoveAvatarInput([property: ID<User>] long? UserId);
