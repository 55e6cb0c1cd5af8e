using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Sessions;

/// <summary>The next pair of tokens.</summary>
/// <param name="RefreshToken">The token of the last sign-in or refresh. Such as <c>"q8Xv…"</c>.</param>
/// <param name="Rotate">
/// Whether the refresh token is exchanged as well, which is what makes a stolen one show. <c>false</c> leaves it good, for clients
/// that cannot keep another.
/// </param>
public sealed record RefreshTokenInput(string RefreshToken, [property: DefaultValue("true")] bool Rotate);
