using System.Globalization;
using RecruitGraph.Data;

namespace RecruitGraph.Schema.EmailConfirmations;

/// <summary>A mail went out a moment ago.</summary>
/// <param name="retryAfter">When the next one may be asked for.</param>
public sealed class EmailConfirmationTooSoonException(DateTimeOffset retryAfter) : RecruitGraphException(
    "EMAIL_CONFIRMATION_TOO_SOON",
    string.Create(CultureInfo.InvariantCulture, $"A mail went out a moment ago. Ask again after {retryAfter.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}."))
{
    /// <summary>When the next one may be asked for.</summary>
    public DateTimeOffset RetryAfter { get; } = retryAfter;
}

/// <summary>A mail of the house does not lead to that page, which would get the token of the link.</summary>
public sealed class ConfirmUrlNotAllowedException() : RecruitGraphException(
    "CONFIRM_URL_NOT_ALLOWED", "The link may not lead there. The pages to which it may are set by the host.");

/// <summary>The user has no e-mail address that could be confirmed.</summary>
public sealed class NoEmailException() : RecruitGraphException("NO_EMAIL", "There is no e-mail address to confirm. Give one first.");
