using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Schema.Profiles;

/// <summary>A picture of a user, in place of the one there is.</summary>
/// <param name="UserId">Whose; left out: the caller's own. Anybody else's is for administrators.</param>
/// <param name="File">A PNG, JPEG, WebP or GIF of at most 1 MiB; its content decides, not its name.</param>
public sealed record UploadAvatarInput([property: ID<User>] long? UserId, IFile File);
