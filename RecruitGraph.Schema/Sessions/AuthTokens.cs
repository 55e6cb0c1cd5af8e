using RecruitGraph.Data.Users;

namespace RecruitGraph.Schema.Sessions;

/// <summary>What a signed-in client keeps.</summary>
/// <param name="AccessToken">Goes with each request behind <c>Authorization: Bearer</c>; short-lived. Such as <c>"eyJhbGciOi…"</c>.</param>
/// <param name="AccessTokenExpiresAt">When the access token ends.</param>
/// <param name="RefreshToken">Gets the next pair of tokens, once; whoever shows it a second time ends the session.
/// Such as <c>"q8Xv…"</c>.</param>
/// <param name="RefreshTokenExpiresAt">When the session ends unless it is refreshed.</param>
/// <param name="User">Who is signed in.</param>
public sealed record AuthTokens(
    string AccessToken,
    DateTimeOffset AccessTokenExpiresAt,
    string RefreshToken,
    DateTimeOffset RefreshTokenExpiresAt,
    User User);
