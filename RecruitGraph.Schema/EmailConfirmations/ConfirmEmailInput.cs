namespace RecruitGraph.Schema.EmailConfirmations;

/// <summary>Shows that an address is the user's.</summary>
/// <param name="Token">The last part of the link in the mail. Such as <c>"k3Zb…"</c>.</param>
public sealed record ConfirmEmailInput([Line(128, NotEmpty = true)] string Token);
