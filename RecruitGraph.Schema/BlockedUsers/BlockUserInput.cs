using RecruitGraph.Data.BlockedUsers;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.BlockedUsers;

/// <summary>Blocks a user.</summary>
/// <param name="UserId">Whom.</param>
/// <param name="Reason">Why, such as `"Advertising in discussions"`; 1 to 64 characters. Everyone who is signed in can read it.</param>
public sealed record BlockUserInput(
    [property: ID<User>] long UserId, [Line(BlockedUser.MaxReasonLength, NotEmpty = true)] string Reason);
