using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Profiles;

/// <summary>The end of a profile; the account and the lists beside it stay.</summary>
/// <param name="UserId">Whose; left out: the caller's own. Anybody else's is for administrators.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
public sealed record DeleteProfileInput([property: ID<User>] long? UserId, int Version);
