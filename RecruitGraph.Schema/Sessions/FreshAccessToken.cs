namespace RecruitGraph.Schema.Sessions;

/// <summary>Another access token of a session.</summary>
/// <param name="Token">Goes with each request behind <c>Authorization: Bearer</c>; short-lived. Such as <c>"eyJhbGciOi…"</c>.</param>
/// <param name="ExpiresAt">When it ends.</param>
public sealed record FreshAccessToken(string Token, DateTimeOffset ExpiresAt);
