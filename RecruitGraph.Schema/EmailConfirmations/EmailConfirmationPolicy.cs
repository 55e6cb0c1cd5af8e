namespace RecruitGraph.Schema.EmailConfirmations;

/// <summary>How addresses are confirmed; the host decides.</summary>
/// <param name="DefaultBaseUrl">Where links lead when the caller says nothing else; the token is put behind it.</param>
/// <param name="OwnPage">The page of the server itself, likewise: it reads the token in one place alone.</param>
/// <param name="AllowedBaseUrls">Where a caller may send people to: there, and to whatever lies below.</param>
/// <param name="Lifetime">How long a link works.</param>
/// <param name="Pause">How long a user waits before he may ask for another mail; zero: not at all.</param>
public sealed record EmailConfirmationPolicy(
    Uri DefaultBaseUrl, Uri OwnPage, IReadOnlyCollection<Uri> AllowedBaseUrls, TimeSpan Lifetime, TimeSpan Pause)
{
    // Browsers take it for a dot, and two of them for the way out of a folder.
    private const string EscapedDot = "%2e";

    /// <summary>Whether a mail of the house may lead to a page: whoever runs it gets the token.</summary>
    /// <param name="page">An absolute URL.</param>
    internal bool Allows(Uri page) =>
        page.UserInfo.Length == 0
        && !page.AbsolutePath.Contains(EscapedDot, StringComparison.OrdinalIgnoreCase)
        && AllowedBaseUrls.Any(allowed => IsBelow(page, allowed));

    /// <summary>Where the link of a page leads on which it is confirmed: the server's own page knows no token but behind <see cref="OwnPage"/>.</summary>
    /// <param name="page">A page that <see cref="Allows"/>.</param>
    internal Uri Base(Uri page) =>
        IsOfSameServer(page, OwnPage) && page.AbsolutePath.TrimEnd('/').Equals(OwnPage.AbsolutePath, StringComparison.OrdinalIgnoreCase) ? OwnPage : page;

    // A longer name is another folder: /confirm-here is not below /confirm.
    private static bool IsBelow(Uri page, Uri allowed)
    {
        var folder = allowed.AbsolutePath.TrimEnd('/');
        return IsOfSameServer(page, allowed) && (page.AbsolutePath == folder || page.AbsolutePath.StartsWith(folder + '/', StringComparison.Ordinal));
    }

    private static bool IsOfSameServer(Uri page, Uri other) =>
        Uri.Compare(page, other, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
}
