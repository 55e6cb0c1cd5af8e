using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Profiles;

namespace RecruitGraph.Schema.Users;

/// <summary>A change of an account and perhaps its profile, all of it or nothing; what is not given stays as it is.</summary>
/// <param name="Id">Whose: the caller's own or, for administrators, anybody's.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="DisplayName">How others see the user, such as `"李雷"`; at most 128 characters; null removes it.</param>
/// <param name="Email">Another address, which is then to be confirmed; null removes it. Such as <c>"anna@example.com"</c>.
/// Unassigned and private characters are refused, and those that show nothing.</param>
/// <param name="Password">Another password: 8 to 128 characters. All other sessions of the user end.
/// Such as <c>"staple-7-river"</c>.</param>
/// <param name="CurrentPassword">The password he has; needed with another one and with another address, unless an administrator changes
/// somebody else.
/// Such as <c>"correct horse battery"</c>.</param>
/// <param name="ConfirmEmailBaseUrl">Where the link of the mail leads, as in <c>registerUser</c>.
/// Such as <c>"https://jobs.example.com/confirm"</c>.</param>
/// <param name="ProfileVersion">The version of the profile that the caller has seen; null where there is no profile yet. Counts beside
/// <c>profile</c> alone.</param>
/// <param name="Profile">What the user says of himself from now on, as in <c>updateProfile</c>; his first profile where he has none; null
/// deletes it, as <c>deleteProfile</c> does.</param>
public sealed record UpdateUserInput(
    [property: ID<User>] long Id,
    int Version,
    [Line(User.MaxDisplayNameLength)] Optional<string?> DisplayName,
    [Line(User.MaxEmailLength, SignsIn = true), Mail] Optional<string?> Email,
    string? Password,
    string? CurrentPassword,
    [Line(500)] string? ConfirmEmailBaseUrl,
    int? ProfileVersion,
    Optional<ProfileInput?> Profile);
