using RecruitGraph.Data.Users;

namespace RecruitGraph.Schema.Users;

/// <summary>Another e-mail address of the caller.</summary>
/// <param name="CurrentPassword">The password he has: whoever holds the address may later get hold of the account.
/// Such as <c>"correct horse battery"</c>.</param>
/// <param name="Email">The address, such as `"li.lei@example.com"`; a mail with a link goes there. Unassigned and private
/// characters are refused, and those that show nothing.</param>
/// <param name="ConfirmEmailBaseUrl">Where the link of the mail leads, as in <c>registerUser</c>.
/// Such as <c>"https://jobs.example.com/confirm"</c>.</param>
public sealed record ChangeEmailInput(
    string CurrentPassword,
    [Line(User.MaxEmailLength, NotEmpty = true, SignsIn = true), Mail] string Email,
    [Line(500)] string? ConfirmEmailBaseUrl);
