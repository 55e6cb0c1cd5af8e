namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Which requests in URLs must show that the browser asked the server first. A shown preflight is one of
/// <see cref="GraphQLHttpOptions.PreflightHeaders"/>, or a content type that forms cannot have.
/// </summary>
public enum GetPreflight
{
    /// <summary>None. A GET runs queries alone, so nothing is changed by one that is forged.</summary>
    Never,

    /// <summary>
    /// Those that a browser marks as coming from a page of another origin (<c>Sec-Fetch-Site</c>, sent to <c>https</c> and
    /// <c>localhost</c>): such a page cannot read the answer, but measures how long it takes. The address bar, the server's own pages
    /// and what is no browser need no header.
    /// </summary>
    CrossSite,

    /// <summary>All of them, for hosts whose visitors' browsers are too old to mark requests.</summary>
    Always,
}
