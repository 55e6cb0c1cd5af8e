namespace RecruitGraph.Schema.EmailConfirmations;

/// <summary>How addresses are confirmed; the host decides.</summary>
/// <param name="DefaultBaseUrl">Where links lead when the caller says nothing else; the token is put behind it.</param>
/// <param name="AllowedBaseUrls">Where a caller may send people to: there, and to whatever lies below.</param>
/// <param name="Lifetime">How long a link works.</param>
/// <param name="Pause">How long a user waits before he may ask for another mail; zero: not at all.</param>
public sealed record EmailConfirmationPolicy(
    Uri DefaultBaseUrl, IReadOnlyCollection<Uri> AllowedBaseUrls, TimeSpan Lifetime, TimeSpan Pause)
{
    // Browsers take it for a dot, and two of them for the way out of a folder.
    private const string EscapedDot = "%2e";

    /// <summary>Whether a mail of the house may lead to a page: whoever runs it gets the token.</summary>
    /// <param name="page">An absolute URL.</param>
    internal bool Allows(Uri page) =>
        page.UserInfo.Length == 0
        && !page.AbsolutePath.Contains(EscapedDot, StringComparison.OrdinalIgnoreCase)
        && AllowedBaseUrls.Any(allowed => IsBelow(page, allowed));

    // A longer name is another folder: /confirm-here is not below /confirm.
    private static bool IsBelow(Uri page, Uri allowed)
    {
        var folder = allowed.AbsolutePath.TrimEnd('/');
        return Uri.Compare(page, allowed, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0
            && (page.AbsolutePath == folder || page.AbsolutePath.StartsWith(folder + '/', StringComparison.Ordinal));
    }
}
