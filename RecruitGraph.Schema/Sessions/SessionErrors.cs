using RecruitGraph.Data;

namespace RecruitGraph.Schema.Sessions;

/// <summary>
/// User name, e-mail or password is wrong, or too many wrong passwords have locked the sign-in for a while; which of them is not
/// told.
/// </summary>
public sealed class InvalidCredentialsException() : RecruitGraphException("INVALID_CREDENTIALS", "User name, e-mail address or password is wrong.");

/// <summary>The refresh token is unknown, used up or expired. Sign in again.</summary>
public sealed class InvalidRefreshTokenException()
    : RecruitGraphException("INVALID_REFRESH_TOKEN", "The refresh token is unknown, used up or expired. Sign in again.");

/// <summary>There is no such session among the caller's own, or it has ended.</summary>
public sealed class SessionNotFoundException() : RecruitGraphException("SESSION_NOT_FOUND", "There is no such session.");

/// <summary>The password is too short or too long.</summary>
/// <param name="length">How many characters it has.</param>
/// <param name="least">The fewest that are allowed.</param>
public sealed class WeakPasswordException(int length, int least) : RecruitGraphException(
    "WEAK_PASSWORD",
    $"The password has {length} characters; {least} to {PasswordPolicy.MaxLength} are allowed.");
