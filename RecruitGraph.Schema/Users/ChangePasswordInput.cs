namespace RecruitGraph.Schema.Users;

/// <summary>Another password of the caller.</summary>
/// <param name="CurrentPassword">The one he has; wrong ones count as failed sign-ins.</param>
/// <param name="NewPassword">8 to 128 characters, where the host does not ask for more.</param>
public sealed record ChangePasswordInput(string CurrentPassword, string NewPassword);
