namespace RecruitGraph.Schema.Users;

/// <summary>Another password of the caller.</summary>
/// <param name="CurrentPassword">The one he has; wrong ones count as failed sign-ins. Such as <c>"correct horse battery"</c>.</param>
/// <param name="NewPassword">8 to 128 characters, where the host does not ask for more. Such as <c>"staple-7-river"</c>.</param>
public sealed record ChangePasswordInput(string CurrentPassword, string NewPassword);
