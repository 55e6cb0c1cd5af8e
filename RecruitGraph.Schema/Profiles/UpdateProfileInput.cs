using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Profiles;

/// <summary>A change of a profile, or the first one of a user.</summary>
/// <param name="UserId">Whose; left out: the caller's own. Anybody else's is for administrators.</param>
/// <param name="Version">The version that the caller has seen; null where there is no profile yet.</param>
/// <param name="Profile">What it says from now on; what is not given stays as it is.</param>
public sealed record UpdateProfileInput([property: ID<User>] long? UserId, int? Version, ProfileInput Profile);
