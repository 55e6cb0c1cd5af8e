namespace RecruitGraph.Schema.Sessions;

/// <summary>A sign-in.</summary>
/// <param name="Login">User name or e-mail address, in any case. Such as <c>"anna@example.com"</c>.</param>
/// <param name="Password">The password. Such as <c>"correct horse battery"</c>.</param>
public sealed record LoginInput(string Login, string Password);
