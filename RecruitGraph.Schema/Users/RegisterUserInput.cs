using RecruitGraph.Data.Users;

namespace RecruitGraph.Schema.Users;

/// <summary>A new account for somebody who looks for work.</summary>
/// <param name="UserName">Signs in; 1 to 254 characters, unique in any case among user names and e-mail addresses.</param>
/// <param name="Password">8 to 128 characters.</param>
/// <param name="Email">Signs in as well, <c>li.lei@example.com</c> for instance.</param>
/// <param name="DisplayName">How others see the user; at most 128 characters.</param>
public sealed record RegisterUserInput(
    [Line(User.MaxUserNameLength, NotEmpty = true)] string UserName,
    string Password,
    [Line(User.MaxEmailLength), Mail] string? Email,
    [Line(User.MaxDisplayNameLength)] string? DisplayName);
