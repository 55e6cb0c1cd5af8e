namespace RecruitGraph.Schema.Sessions;

/// <summary>A sign-in.</summary>
/// <param name="Login">User name or e-mail address, in any case.</param>
/// <param name="Password">The password.</param>
public sealed record LoginInput(string Login, string Password);
