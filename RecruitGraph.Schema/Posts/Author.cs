using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Posts;

/// <summary>Who has posted something, as everyone sees him.</summary>
/// <param name="UserId">His account, which not everyone may read.</param>
/// <param name="Name">The name that he shows, or a neutral one such as <c>user-17</c>; never one that signs in.</param>
public sealed record Author([property: ID<User>] long UserId, string Name);
