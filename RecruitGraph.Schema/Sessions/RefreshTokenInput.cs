namespace RecruitGraph.Schema.Sessions;

/// <summary>The next pair of tokens.</summary>
/// <param name="RefreshToken">The token of the last sign-in or refresh. Such as <c>"q8Xv…"</c>.</param>
public sealed record RefreshTokenInput(string RefreshToken);
