using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Profiles;

namespace RecruitGraph.Schema.Users;

/// <summary>A new account.</summary>
/// <param name="UserName">
/// Signs in; 1 to 254 characters, unique among user names and e-mail addresses, such as `"li.lei"`. Case does not count, nor how letters
/// are written: `"ｌｉ.ｌｅｉ"` is the same. With an `@` it must be the `email` given beside it. Characters that are
/// unassigned, private, or show nothing (U+3164) are refused, here and in `email`.
/// </param>
/// <param name="Password">8 to 128 characters, where the host does not ask for more. Such as <c>"correct horse battery"</c>.</param>
/// <param name="Email">Signs in as well, such as `"li.lei@example.com"`; a mail with a link goes there.</param>
/// <param name="DisplayName">How others see the user, such as `"李雷"`; at most 128 characters.</param>
/// <param name="Role">What the user is; anything above JOB_SEEKER is for administrators to give.</param>
/// <param name="ConfirmEmailBaseUrl">
/// Where the link of the mail leads, such as `"https://jobs.example.com/confirm"`: a page of the host or one that he allows. The token is
/// put behind it, after a slash unless it ends in `/` or `=`. Left out: the host's own page.
/// </param>
/// <param name="Profile">What the user says of himself at once; stored together with the account, or neither is.</param>
public sealed record RegisterUserInput(
    [Line(User.MaxUserNameLength, NotEmpty = true, SignsIn = true)] string UserName,
    string Password,
    [Line(User.MaxEmailLength, SignsIn = true), Mail] string? Email,
    [Line(User.MaxDisplayNameLength)] string? DisplayName,
    [property: DefaultValue("JOB_SEEKER")] Role Role,
    [Line(500)] string? ConfirmEmailBaseUrl,
    ProfileInput? Profile);
