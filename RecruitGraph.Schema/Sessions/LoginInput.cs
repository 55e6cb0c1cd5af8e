using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Sessions;

/// <summary>A sign-in.</summary>
/// <param name="Login">User name or e-mail address, in any case. Such as <c>"anna@example.com"</c>.</param>
/// <param name="Password">The password. Such as <c>"correct horse battery"</c>.</param>
/// <param name="KeepSignedIn">
/// Whether access tokens last as long as the session, for clients that cannot exchange them: <c>logout</c> or <c>renewSession</c>
/// ends them earlier.
/// </param>
public sealed record LoginInput(string Login, string Password, [property: DefaultValue("false")] bool KeepSignedIn);
