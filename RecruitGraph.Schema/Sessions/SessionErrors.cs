using RecruitGraph.Data;

namespace RecruitGraph.Schema.Sessions;

/// <summary>User name, e-mail or password is wrong; which of them is not told.</summary>
public sealed class InvalidCredentialsException() : RecruitGraphException("INVALID_CREDENTIALS", "User name, e-mail address or password is wrong.");

/// <summary>The refresh token is unknown, used up or expired. Sign in again.</summary>
public sealed class InvalidRefreshTokenException()
    : RecruitGraphException("INVALID_REFRESH_TOKEN", "The refresh token is unknown, used up or expired. Sign in again.");

/// <summary>The password is too short or too long.</summary>
/// <param name="length">How many characters it has.</param>
public sealed class WeakPasswordException(int length) : RecruitGraphException(
    "WEAK_PASSWORD",
    $"The password has {length} characters; {MinLength} to {MaxLength} are allowed.")
{
    internal const int MinLength = 8;

    internal const int MaxLength = 128;
}
